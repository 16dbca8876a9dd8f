package org.claimclock.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimclock.claim.Activity;
import org.claimclock.claim.ClaimForm;
import org.claimclock.claim.ClaimForm.Contacts;
import org.claimclock.claim.ClaimForm.Identity;
import org.claimclock.claim.ClaimForm.Scope;
import org.claimclock.claim.Contact;
import org.claimclock.claim.Product;
import org.claimclock.claim.SolutionArea;
import org.claimclock.claim.event.ClaimCreated;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.Recorded;
import org.claimclock.claim.event.SourceLine;
import org.claimclock.claim.event.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimsFeedTest {

    private static final String GUID = "A0000000-0000-4000-8000-00000000000B";

    @Test
    void aDraftBecomesAClaimWithoutASubmission() {
        Recorded recorded = new Recorded(
                new EventKey(Feed.CLAIMS, "0017"),
                "0017",
                Instant.parse("2021-03-01T17:00:00Z"),
                0,
                new SourceLine("claims.csv", 2),
                Row.AS_OF);
        Identity identity = new Identity("0017", "", "", Row.TENANT);
        Scope scope = new Scope(SolutionArea.MICROSOFT_365, Activity.USAGE, List.of(new Product("TEAMS", "")));
        ClaimForm form =
                new ClaimForm(identity, "0004711", scope, new Contacts(Contact.NONE, Contact.NONE), List.of(), false);

        assertThat(Row.claim("0017").event()).isEqualTo(new ClaimCreated(recorded, form, Submission.NONE));
    }

    @Test
    void everyColumnOfASubmittedClaimIsKept() {
        Reading.Read read = (Reading.Read) Row.claim("C-1")
                .with("claim_name", "=HYPERLINK(\"http://x\")")
                .with("previous_claim_id", "C-0")
                .with("customer_tenant_id", Row.TENANT.toUpperCase(java.util.Locale.ROOT))
                .with("solution_area", "business applications")
                .with("activity", "Revenue association")
                .with("products", "Dynamics 365 Sales:" + GUID + " | PROJECT:" + Row.TENANT)
                .with("customer_contact_name", "Ada Lovelace")
                .with("customer_contact_email", "ada@example.com")
                .with("partner_contact_name", "Charles Babbage")
                .with("partner_contact_email", "charles@example.com")
                .with("poe_refs", "poe-1|poe-2|poe-1")
                .with("incentive_opt_out", "y")
                .with("status", "submitted")
                .with("submitted_at", "2021-03-01T09:00:00.000000001-08:00")
                .with("submitted_by_role", "billing admin")
                .read();

        ClaimCreated claim = (ClaimCreated) read.event();
        assertThat(claim.form())
                .isEqualTo(new ClaimForm(
                        new Identity("C-1", "=HYPERLINK(\"http://x\")", "C-0", Row.TENANT),
                        "0004711",
                        new Scope(
                                SolutionArea.BUSINESS_APPLICATIONS,
                                Activity.REVENUE_ASSOCIATION,
                                List.of(
                                        new Product("Dynamics 365 Sales", "a0000000-0000-4000-8000-00000000000b"),
                                        new Product("PROJECT", Row.TENANT))),
                        new Contacts(
                                new Contact("Ada Lovelace", "ada@example.com"),
                                new Contact("Charles Babbage", "charles@example.com")),
                        List.of("poe-1", "poe-2"),
                        true));
        assertThat(claim.submission())
                .isEqualTo(new Submission(true, Instant.parse("2021-03-01T17:00:00.000000001Z"), "BILLING_ADMIN"));
        assertThat(read.tenantId()).isEqualTo(Row.TENANT);
    }

    @Test
    void aClaimMayBeSubmittedTheMomentItIsMade() {
        Row row = submitted().with("created_at", "2021-03-01").with("submitted_at", "2021-03-01T00:00-08:00");

        assertThat(row.faults()).isEmpty();
    }

    @Test
    void fiftyProductsAreAllowed() {
        assertThat(Row.claim("C-1").with("products", products(50)).faults()).isEmpty();
    }

    @Test
    void oneProductMayBeClaimedForTwoSubscriptions() {
        String products = "TEAMS:" + Row.TENANT + "|TEAMS:" + GUID;

        assertThat(Row.claim("C-1").with("products", products).faults()).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("badRows")
    void aBadRowSaysWhatIsWrong(Row row, String fault) {
        assertThat(row.faults()).containsExactly(fault);
    }

    private static Stream<Arguments> badRows() {
        return Stream.of(
                arguments(
                        spoilt("claim_id", ""),
                        "VALUE_REQUIRED claim_id: The value is missing. This column must be filled in each row."),
                arguments(
                        spoilt("claim_id", "C_1"),
                        "BAD_FORMAT claim_id: \"C_1\" does not fit. Allowed: letters, digits and hyphens, such as C-1001."),
                arguments(
                        spoilt("claim_id", "C".repeat(33)),
                        "TOO_LONG claim_id: \"CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC\" has 33 characters, at most 32 are allowed: letters, digits and hyphens."),
                arguments(
                        spoilt("claim_name", "x".repeat(4_001)),
                        "TOO_LONG claim_name: The text has 4,001 characters, at most 4,000 are allowed. Shorten it."),
                arguments(
                        spoilt("partner_id", "12345678901"),
                        "TOO_LONG partner_id: \"12345678901\" has 11 characters, at most 10 are allowed: digits."),
                arguments(
                        spoilt("partner_id", "4.7E+11"),
                        "BAD_FORMAT partner_id: \"4.7E+11\" does not fit. Allowed: digits, such as 4711. A spreadsheet has rounded a long number and its digits are lost in this file. Take the value from its source and format the column as text."),
                arguments(
                        spoilt("customer_tenant_id", "contoso"),
                        "BAD_FORMAT customer_tenant_id: \"contoso\" does not fit. Allowed: a GUID of 32 hexadecimal digits in groups of 8-4-4-4-12, such as 0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0."),
                arguments(
                        spoilt("solution_area", ""),
                        "VALUE_REQUIRED solution_area: The value is missing. This column must be filled in each row."),
                arguments(
                        spoilt("solution_area", "AZURE"),
                        "UNSUPPORTED_SOLUTION_AREA solution_area: \"AZURE\" is not a solution area that is supported. Allowed: BUSINESS_APPLICATIONS, MICROSOFT_365."),
                arguments(
                        spoilt("solution_area", "MICROSOFT_356"),
                        "UNSUPPORTED_SOLUTION_AREA solution_area: \"MICROSOFT_356\" is not a solution area that is supported. Allowed: BUSINESS_APPLICATIONS, MICROSOFT_365. Maybe you mean MICROSOFT_365."),
                arguments(
                        spoilt("activity", "SELLING"),
                        "UNKNOWN_VALUE activity: \"SELLING\" is not one of PRESALES, USAGE, REVENUE_ASSOCIATION."),
                arguments(
                        spoilt("activity", "PRESALES"),
                        "UNKNOWN_VALUE activity: \"PRESALES\" is not an activity in MICROSOFT_365. Allowed there: USAGE."),
                arguments(
                        spoilt("customer_contact_email", "ada at example.com"),
                        "BAD_FORMAT customer_contact_email: The value does not fit. Allowed: an address without spaces, such as ada@example.com."),
                arguments(
                        spoilt("incentive_opt_out", "maybe"),
                        "UNKNOWN_VALUE incentive_opt_out: \"maybe\" is not one of Y, N."),
                arguments(
                        spoilt("status", "APPROVED"),
                        "UNKNOWN_VALUE status: \"APPROVED\" is not one of EDITING, SUBMITTED."),
                arguments(
                        spoilt("created_at", "2021-03-01T09:00"),
                        "OFFSET_REQUIRED created_at: \"2021-03-01T09:00\" does not say its offset from UTC. Allowed: a time with its offset, such as 2021-03-01T16:00-08:00 or 2021-03-01T16:00Z, or a date alone, such as 2021-03-01."),
                arguments(
                        spoilt("submitted_at", "2021-03-01T10:00Z"),
                        "BAD_FORMAT submitted_at: The value must be empty: it is allowed only if the status is SUBMITTED. Remove it."),
                arguments(
                        submitted().with("submitted_at", ""),
                        "VALUE_REQUIRED submitted_at: The value is missing. It is required if the status is SUBMITTED."),
                arguments(
                        submitted().with("submitted_at", "2021-03-01"),
                        "BAD_FORMAT submitted_at: The time is before created_at. Maybe one of them is a date alone, which is 00:00 in America/Los_Angeles."),
                arguments(
                        submitted().with("submitted_by_role", ""),
                        "VALUE_REQUIRED submitted_by_role: The value is missing. It is required if the status is SUBMITTED."),
                arguments(
                        submitted().with("submitted_by_role", "SALES_AGENT"),
                        "ROLE_NOT_ALLOWED submitted_by_role: \"SALES_AGENT\" may not act for a partner. Allowed: BILLING_ADMIN, GLOBAL_ADMIN, INCENTIVES_ADMIN."));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("badProducts")
    void aBadProductIsNamed(String products, String fault) {
        assertThat(Row.claim("C-1").with("products", products).faults()).containsExactly(fault);
    }

    private static Stream<Arguments> badProducts() {
        String allowed =
                "Allowed: a name of letters, digits, spaces and . _ / & ( ) + - that begins with a letter or digit,"
                        + " such as TEAMS, alone or with a colon and the subscription's GUID.";
        return Stream.of(
                arguments("", "VALUE_REQUIRED products: The value is missing. This column must be filled in each row."),
                arguments("TEAMS|=1+1", "BAD_FORMAT products: Product 2, \"=1+1\", does not fit. " + allowed),
                arguments("TEAMS||EXCHANGE", "BAD_FORMAT products: Value 2 of the list is empty. Remove one \"|\"."),
                arguments(
                        "TEAMS|TEAMS", "BAD_FORMAT products: Product 2, \"TEAMS\", is in the list twice. Remove one."),
                arguments(
                        "TEAMS:4711",
                        "BAD_FORMAT products: Product 1, \"TEAMS:4711\", has no GUID behind its colon. Allowed: a subscription such as 0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0, or the name alone."),
                arguments(products(51), "TOO_LONG products: The list has 51 values, at most 50 are allowed."));
    }

    @Test
    void aBusinessApplicationNeedsItsSubscription() {
        Row row = Row.claim("C-1")
                .with("solution_area", "BUSINESS_APPLICATIONS")
                .with("products", "SALES:" + GUID + "|PROJECT");

        assertThat(row.faults())
                .containsExactly(
                        "VALUE_REQUIRED products: Product \"PROJECT\" has no subscription, and in BUSINESS_APPLICATIONS each needs one. Write NAME:GUID.");
    }

    @Test
    void allFaultsOfARowAreToldAtOnceInTheOrderOfTheColumns() {
        Row row = Row.claim("C 1")
                .with("created_at", "yesterday")
                .with("products", "=A|=B")
                .with("solution_area", "AZURE")
                .with("partner_id", "");

        assertThat(row.faults())
                .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                .containsExactly(
                        "BAD_FORMAT claim_id",
                        "VALUE_REQUIRED partner_id",
                        "UNSUPPORTED_SOLUTION_AREA solution_area",
                        "BAD_FORMAT products",
                        "BAD_FORMAT products",
                        "BAD_FORMAT created_at");
    }

    private static Row spoilt(String column, String cell) {
        return Row.claim("C-1").with(column, cell);
    }

    private static Row submitted() {
        return Row.claim("C-1")
                .with("status", "SUBMITTED")
                .with("poe_refs", "poe-1")
                .with("submitted_at", "2021-03-01T10:00-08:00")
                .with("submitted_by_role", "GLOBAL_ADMIN");
    }

    private static String products(int count) {
        return String.join(
                "|", IntStream.range(0, count).mapToObj(number -> "P" + number).toList());
    }
}
