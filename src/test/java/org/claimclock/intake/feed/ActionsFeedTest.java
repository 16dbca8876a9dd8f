package org.claimclock.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.PartnerActed;
import org.claimclock.claim.event.PartnerActed.Edit;
import org.claimclock.claim.event.PartnerActed.Person;
import org.claimclock.claim.event.PartnerActed.Words;
import org.claimclock.claim.event.PartnerAction;
import org.claimclock.claim.event.Recorded;
import org.claimclock.claim.event.SourceLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionsFeedTest {

    private static final String FIELDS = " Allowed: CUSTOMER_CONTACT, PARTNER_CONTACT, PARTNER_ID, PRODUCTS.";

    @Test
    void everyColumnOfADisputeIsKept() {
        Row row = Row.action("E-1")
                .with("action", "dispute")
                .with("acted_by", "Charles Babbage")
                .with("poe_refs", "poe-3")
                .with("justification", "The proof was there, \"page 7\"")
                .with("comment", "please look again")
                .with("seq", "-1");

        assertThat(row.event())
                .isEqualTo(new PartnerActed(
                        new Recorded(
                                new EventKey(Feed.ACTIONS, "E-1"),
                                "C-1",
                                Instant.parse("2021-03-02T00:00:00Z"),
                                -1,
                                new SourceLine("actions.csv", 2),
                                Row.AS_OF),
                        PartnerAction.DISPUTE,
                        new Person("GLOBAL_ADMIN", "Charles Babbage"),
                        Edit.NONE,
                        List.of("poe-3"),
                        new Words("The proof was there, \"page 7\"", "please look again"),
                        ""));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = PartnerAction.class,
            names = {"SUBMIT", "RESUBMIT", "COMMENT", "DISPUTE", "CANCEL_DRAFT"})
    void anActionThatNeedsNothingElseIsRead(PartnerAction action) {
        assertThat(Row.action("E-1").with("action", action.name()).faults()).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "PARTNER_ID, 0004711, 0004711",
        "partner id, 0004711, 0004711",
        "PRODUCTS, ' TEAMS | SALES : A0000000-0000-4000-8000-00000000000B', TEAMS|SALES:a0000000-0000-4000-8000-00000000000b",
        "CUSTOMER_CONTACT, 'Ada Lovelace  < ada@example.com >', Ada Lovelace <ada@example.com>",
        "PARTNER_CONTACT, <charles@example.com>, <charles@example.com>"
    })
    void anEditIsKeptInTheOneFormOfItsField(String field, String value, String kept) {
        PartnerActed edit = (PartnerActed) Row.edit(field, value).event();

        assertThat(edit.edit())
                .isEqualTo(new Edit(field.toUpperCase(Locale.ROOT).replace(' ', '_'), kept));
    }

    @Test
    void aWithdrawalKeepsItsReason() {
        PartnerActed withdrawal = (PartnerActed) Row.action("E-1")
                .with("action", "WITHDRAW")
                .with("withdraw_reason", "no longer working with customer")
                .event();

        assertThat(withdrawal.withdrawReason()).isEqualTo("NO_LONGER_WORKING_WITH_CUSTOMER");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"CUSTOMER_TENANT_ID", "ACTIVITY", "SOLUTION_AREA"})
    void whatAClaimIsAboutCannotBeEdited(String field) {
        assertThat(Row.edit(field, "x").faults())
                .containsExactly("FIELD_NOT_EDITABLE field_name: \"%s\" cannot be edited.".formatted(field) + FIELDS);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("badRows")
    void aBadRowSaysWhatIsWrong(Row row, String fault) {
        assertThat(row.faults()).containsExactly(fault);
    }

    private static Stream<Arguments> badRows() {
        String edits = "The value is missing. It is required if the action is EDIT.";
        String surplus = "The value must be empty: it is allowed only if the action is EDIT. Remove it.";
        String contact =
                "BAD_FORMAT field_value: The value is not a name and an address. Allowed: Name <mail>, such as Ada Lovelace <ada@example.com>.";
        String withdrawals = " Allowed: NO_LONGER_WORKING_WITH_CUSTOMER, OTHER, WRONG_ACTIVITY, WRONG_MPN.";
        return Stream.of(
                arguments(
                        Row.action("E-1").with("action", "DELETE"),
                        "UNKNOWN_VALUE action: \"DELETE\" is not one of SUBMIT, RESUBMIT, EDIT, ADD_POE, COMMENT, WITHDRAW, DISPUTE, CANCEL_DRAFT."),
                arguments(
                        Row.edit("PARTNER_ID", "1").with("acted_by_role", "SALES_AGENT"),
                        "ROLE_NOT_ALLOWED acted_by_role: \"SALES_AGENT\" may not act for a partner. Allowed: BILLING_ADMIN, GLOBAL_ADMIN, INCENTIVES_ADMIN."),
                arguments(
                        Row.action("E-1").with("acted_by_role", ""),
                        "VALUE_REQUIRED acted_by_role: The value is missing. This column must be filled in each row."),
                arguments(Row.edit("", "1"), "VALUE_REQUIRED field_name: " + edits),
                arguments(
                        Row.edit("PARTNER_ID", ""),
                        "VALUE_REQUIRED field_value: The value is missing. This column must be filled in each row."),
                arguments(Row.action("E-1").with("field_name", "PRODUCTS"), "BAD_FORMAT field_name: " + surplus),
                arguments(Row.action("E-1").with("field_value", "TEAMS"), "BAD_FORMAT field_value: " + surplus),
                arguments(
                        Row.edit("PRODUCTS", ""),
                        "LAST_PRODUCT field_value: The list is empty, and a claim keeps at least one product. Give the whole new list, or withdraw the claim."),
                arguments(
                        Row.edit("PRODUCTS", "TEAMS:x"),
                        "BAD_FORMAT field_value: Product 1, \"TEAMS:x\", has no GUID behind its colon. Allowed: a subscription such as 0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0, or the name alone."),
                arguments(
                        Row.edit("PARTNER_ID", "MPN1"),
                        "BAD_FORMAT field_value: \"MPN1\" does not fit. Allowed: digits, such as 4711."),
                arguments(Row.edit("CUSTOMER_CONTACT", "Ada Lovelace"), contact),
                arguments(Row.edit("PARTNER_CONTACT", "Ada <ada>"), contact),
                arguments(
                        Row.action("E-1").with("action", "ADD_POE").with("poe_refs", ""),
                        "VALUE_REQUIRED poe_refs: The value is missing. It is required if the action is ADD_POE."),
                arguments(
                        Row.action("E-1").with("action", "WITHDRAW"),
                        "REASON_REQUIRED withdraw_reason: WITHDRAW gives exactly one reason, the row has none."
                                + withdrawals),
                arguments(
                        Row.action("E-1").with("action", "WITHDRAW").with("withdraw_reason", "BORED"),
                        "REASON_NOT_ALLOWED withdraw_reason: \"BORED\" is not a reason to withdraw a claim."
                                + withdrawals),
                arguments(
                        Row.action("E-1").with("withdraw_reason", "OTHER"),
                        "REASON_NOT_ALLOWED withdraw_reason: The value must be empty: it is allowed only if the action is WITHDRAW. Remove it."));
    }

    @Test
    void aBadContactIsNeverShown() {
        assertThat(Row.edit("CUSTOMER_CONTACT", "Ada <ada at example>").faults().toString())
                .doesNotContain("ada at");
    }
}
