package org.claimclock.intake.feed;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.claimclock.claim.Activity;
import org.claimclock.claim.ClaimForm;
import org.claimclock.claim.ClaimForm.Contacts;
import org.claimclock.claim.ClaimForm.Identity;
import org.claimclock.claim.ClaimForm.Scope;
import org.claimclock.claim.ClaimStatus;
import org.claimclock.claim.Contact;
import org.claimclock.claim.Product;
import org.claimclock.claim.SolutionArea;
import org.claimclock.claim.event.ClaimCreated;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.Recorded;
import org.claimclock.claim.event.SourceLine;
import org.claimclock.claim.event.Submission;
import org.claimclock.csv.CsvColumns;
import org.claimclock.csv.CsvRow;
import org.claimclock.csv.RowCode;
import org.claimclock.csv.cell.Cell;
import org.claimclock.csv.cell.CellReader;

/**
 * {@code claims*.csv}: claims as partners made them. Columns in <b>bold</b> are required.
 *
 * <ul>
 *   <li><b>claim_id</b>: letters, digits and hyphens, at most 32; claim_name: text; previous_claim_id: like claim_id
 *   <li><b>partner_id</b>: at most 10 digits; leading zeros stay
 *   <li><b>customer_tenant_id</b>: GUID
 *   <li><b>solution_area</b>: {@code BUSINESS_APPLICATIONS}, {@code MICROSOFT_365}, others {@code UNSUPPORTED_SOLUTION_AREA}
 *   <li><b>activity</b>: {@code PRESALES}, {@code USAGE}, {@code REVENUE_ASSOCIATION}; in {@code MICROSOFT_365} only {@code USAGE}
 *   <li><b>products</b>: list of {@code NAME} or {@code NAME:SUBSCRIPTION_GUID}, 1 to 50, none twice, the GUID required in {@code
 *       BUSINESS_APPLICATIONS}
 *   <li>customer_contact_name, customer_contact_email, partner_contact_name, partner_contact_email: text, and an address with an {@code @}
 *   <li>poe_refs: list of references to proof of execution
 *   <li>incentive_opt_out: {@code Y}, {@code N}; empty is {@code N}
 *   <li><b>status</b>: {@code EDITING}, {@code SUBMITTED}
 *   <li><b>created_at</b>: time with offset, or a date
 *   <li>submitted_at, submitted_by_role: required if the status is {@code SUBMITTED}, else empty; a time not before created_at, and a role that
 *       may act for a partner, others {@code ROLE_NOT_ALLOWED}
 * </ul>
 */
final class ClaimsFeed implements FeedReader {

    private static final CsvColumns COLUMNS = CsvColumns.required(
                    "claim_id",
                    "partner_id",
                    "customer_tenant_id",
                    "solution_area",
                    "activity",
                    "products",
                    "status",
                    "created_at")
            .optional(
                    "claim_name",
                    "previous_claim_id",
                    "customer_contact_name",
                    "customer_contact_email",
                    "partner_contact_name",
                    "partner_contact_email",
                    "poe_refs",
                    "incentive_opt_out",
                    "submitted_at",
                    "submitted_by_role")
            .texts("claim_name", "customer_contact_name", "partner_contact_name", "poe_refs");

    private static final Map<String, SolutionArea> AREAS =
            Arrays.stream(SolutionArea.values()).collect(toMap(SolutionArea::name, area -> area));
    private static final RuledCode AREA =
            new RuledCode("solution_area", "UNSUPPORTED_SOLUTION_AREA", "is not a solution area that is supported.");
    /** Sorted, for the order gets into messages. */
    private static final Map<String, Boolean> SUBMITTED =
            new TreeMap<>(Map.of(ClaimStatus.EDITING.name(), false, ClaimStatus.SUBMITTED.name(), true));

    private final IntakeRules rules;
    private final LocalDate asOf;

    ClaimsFeed(IntakeRules rules, LocalDate asOf) {
        this.rules = rules;
        this.asOf = asOf;
    }

    @Override
    public CsvColumns columns() {
        return COLUMNS;
    }

    @Override
    public Reading read(CsvRow row) {
        CellReader cells = new CellReader(row);
        String id = cells.required("claim_id").matching(Forms.CLAIM_ID).or("");
        String name = Forms.text(cells, "claim_name");
        String previous =
                cells.optional("previous_claim_id").matching(Forms.CLAIM_ID).or("");
        String partner = cells.required("partner_id").matching(Forms.PARTNER_ID).or("");
        String tenant = Forms.guid(cells.required("customer_tenant_id"));
        Optional<Scope> scope = findScope(cells);
        Contacts contacts = new Contacts(contact(cells, "customer"), contact(cells, "partner"));
        List<String> poe = Forms.references(cells.optional("poe_refs"));
        boolean optOut = cells.optional("incentive_opt_out").yesNo().or(false);
        Cell<Boolean> submitted = cells.required("status").oneOf(SUBMITTED);
        Instant created = Times.required(cells, "created_at", rules);
        Submission submission =
                submitted.find().map(made -> submission(cells, made, created)).orElse(Submission.NONE);
        if (!cells.good()) {
            return new Reading.Refused(cells.problems());
        }
        Recorded recorded = new Recorded(
                new EventKey(Feed.CLAIMS, id), id, created, 0, new SourceLine(row.file(), row.line()), asOf);
        Identity identity = new Identity(id, name, previous, tenant);
        ClaimForm form = new ClaimForm(identity, partner, scope.orElseThrow(), contacts, poe, optOut);
        return new Reading.Read(
                new ClaimCreated(recorded, form, submission), content(form, created, submission), tenant);
    }

    private static Optional<Scope> findScope(CellReader cells) {
        cells.required(AREA.column());
        Optional<SolutionArea> area = AREA.find(cells, AREAS.keySet()).map(AREAS::get);
        Cell<Activity> activity = cells.required("activity").oneOf(Activity.class);
        if (area.isPresent() && activity.present() && !activity.value().isKnownIn(area.get())) {
            cells.refuse(
                    RowCode.UNKNOWN_VALUE.name(),
                    "activity",
                    "\"%s\" is not an activity in %s. Allowed there: USAGE.".formatted(activity.value(), area.get()));
        }
        cells.required("products");
        List<Product> products = new ProductList("products").read(cells);
        if (area.filter(SolutionArea.BUSINESS_APPLICATIONS::equals).isPresent()) {
            products.stream()
                    .filter(product -> !product.hasSubscription())
                    .forEach(product -> withoutSubscription(cells, product));
        }
        return area.filter(found -> activity.present()).map(found -> new Scope(found, activity.value(), products));
    }

    private static void withoutSubscription(CellReader cells, Product product) {
        cells.refuse(
                RowCode.VALUE_REQUIRED.name(),
                "products",
                "Product \"%s\" has no subscription, and in BUSINESS_APPLICATIONS each needs one. Write NAME:GUID."
                        .formatted(product.name()));
    }

    private static Contact contact(CellReader cells, String side) {
        String name = Forms.text(cells, side + "_contact_name");
        String email = cells.optional(side + "_contact_email")
                .personal()
                .matching(Forms.EMAIL)
                .or("");
        return new Contact(name, email);
    }

    private Submission submission(CellReader cells, boolean made, Instant created) {
        String when = "the status is SUBMITTED";
        Instant at = Times.read(cells, "submitted_at", cells.requiredOnly("submitted_at", made, when), rules);
        cells.requiredOnly("submitted_by_role", made, when);
        if (!made) {
            return Submission.NONE;
        }
        if (Times.known(at) && Times.known(created) && at.isBefore(created)) {
            cells.refuse(
                    RowCode.BAD_FORMAT.name(),
                    "submitted_at",
                    "The time is before created_at. Maybe one of them is a date alone, which is 00:00 in %s."
                            .formatted(rules.zone()));
        }
        String role = RuledCode.role("submitted_by_role")
                .find(cells, rules.roles(Times.date(at, rules.zone(), asOf)))
                .orElse("");
        return new Submission(true, at, role);
    }

    private static String content(ClaimForm form, Instant created, Submission submission) {
        Identity identity = form.identity();
        Content content = new Content()
                .with("claim_id", identity.claimId())
                .with("claim_name", identity.claimName())
                .with("previous_claim_id", identity.previousClaimId())
                .with("partner_id", form.partnerId())
                .with("customer_tenant_id", identity.tenantId())
                .with("solution_area", form.scope().area())
                .with("activity", form.scope().activity())
                .with(
                        "products",
                        form.scope().products().stream().map(Product::toString).toList())
                .with("customer_contact_name", form.contacts().customer().name())
                .with("customer_contact_email", form.contacts().customer().email())
                .with("partner_contact_name", form.contacts().partner().name())
                .with("partner_contact_email", form.contacts().partner().email())
                .with("poe_refs", form.poe())
                .with("incentive_opt_out", form.incentiveOptOut() ? "Y" : "")
                .with("created_at", created);
        return submission.made()
                ? content.with("submitted_at", submission.at())
                        .with("submitted_by_role", submission.role())
                        .digest()
                : content.digest();
    }
}
