package org.claimclock.generate.life;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.claimclock.claim.event.CustomerResponded.Response;
import org.claimclock.claim.event.Decision;
import org.claimclock.claim.event.PartnerAction;
import org.claimclock.claim.event.ReviewerDecided.Amendment.Kind;
import org.claimclock.generate.life.Life.Beginning;

/** Writes down a claim's life as it goes: time passes, people act, and each act becomes a row that is delivered on some night. */
final class Diary {

    private static final List<ZoneOffset> OFFSETS =
            List.of(ZoneOffset.UTC, ZoneOffset.ofHours(-8), ZoneOffset.ofHours(-5), ZoneOffset.ofHours(1));

    private final Dossier dossier;
    private final Dice dice;
    private final Mail mail;
    private final ZoneOffset partnersOffset;
    private Moment now;
    private int written;

    Diary(Dossier dossier, Beginning beginning, Mail mail) {
        this.dossier = dossier;
        this.dice = beginning.dice();
        this.mail = mail;
        this.partnersOffset = OFFSETS.get(dice.below(OFFSETS.size()));
        this.now = Moment.on(beginning.day(), dice);
    }

    Dossier dossier() {
        return dossier;
    }

    Dice dice() {
        return dice;
    }

    /** Days go by, so many at least and at most. */
    void pass(int least, int most) {
        now = Moment.on(now.day() + dice.between(least, most), dice);
    }

    /** Days go by until a reviewer is at work again; weekends are skipped. */
    void passWorking(int least, int most) {
        long day = now.day() + dice.between(least, most);
        DayOfWeek weekday = LocalDate.ofEpochDay(day).getDayOfWeek();
        long free = weekday == DayOfWeek.SATURDAY ? 2 : weekday == DayOfWeek.SUNDAY ? 1 : 0;
        now = Moment.on(day + free, dice);
    }

    /** A few minutes go by, and it is still the same day. */
    void passMinutes() {
        now = now.later(dice.between(60, 600));
    }

    /** The file with the next row comes so many nights late. */
    void delayFile(int nights) {
        mail.delay(nights);
    }

    /** The claim's own row, of a draft. */
    void createDraft(String... more) {
        String at = dice.inThousand(50) ? now.date() : now.text(partnersOffset);
        create("EDITING", at, more);
    }

    /** The claim's own row, submitted a little later. */
    void createSubmitted(String... more) {
        String at = now.text(partnersOffset);
        passMinutes();
        String[] submission = {
            "submitted_at", now.text(partnersOffset), "submitted_by_role", role(),
        };
        String[] all = Arrays.copyOf(submission, submission.length + more.length);
        System.arraycopy(more, 0, all, submission.length, more.length);
        create("SUBMITTED", at, all);
    }

    private void create(String status, String at, String... more) {
        String customer = dossier.customer().tenant().substring(0, 8);
        String[] cells = Sheet.CLAIMS.cells(more);
        Sheet.CLAIMS.fill(
                cells,
                "claim_id",
                dossier.claimId(),
                "claim_name",
                "Engagement " + dossier.number(),
                "partner_id",
                dossier.partner(),
                "customer_tenant_id",
                dossier.customer().tenant(),
                "solution_area",
                dossier.scope().area(),
                "activity",
                dossier.scope().activity(),
                "products",
                String.join("|", dossier.products()),
                "customer_contact_name",
                "Customer " + customer,
                "customer_contact_email",
                "office@" + customer + ".example",
                "partner_contact_name",
                "Partner " + dossier.partner(),
                "partner_contact_email",
                "claims@" + dossier.partner() + ".example",
                "incentive_opt_out",
                dice.inThousand(30) ? "Y" : "",
                "status",
                status,
                "created_at",
                at);
        post(Sheet.CLAIMS, cells);
    }

    /**
     * The partner does something.
     *
     * @param more column, value, column, value, ...
     */
    void act(PartnerAction action, String... more) {
        String[] cells = Sheet.ACTIONS.cells(more);
        Sheet.ACTIONS.fill(
                cells,
                "event_id",
                nextId("A"),
                "claim_id",
                dossier.claimId(),
                "action",
                action.name(),
                "acted_at",
                now.text(partnersOffset),
                "acted_by_role",
                role(),
                "acted_by",
                "agent" + dossier.partner());
        post(Sheet.ACTIONS, cells);
    }

    /** The customer answers; some systems of customers know only the day. */
    void respond(Response response) {
        String at = dice.inThousand(100) ? now.date() : now.text(ZoneOffset.UTC);
        String[] cells = Sheet.CONSENTS.cells(
                "event_id",
                nextId("K"),
                "claim_id",
                dossier.claimId(),
                "customer_tenant_id",
                dice.inThousand(5) ? dice.guid() : dossier.customer().tenant(),
                "response",
                response.name(),
                "responded_at",
                at,
                "note",
                dice.inThousand(50) ? "by telephone, confirmed in writing" : "");
        post(Sheet.CONSENTS, cells);
    }

    /** A reviewer decides; gives the id of the row. */
    String decide(Decision decision, String reasons) {
        String id = nextId("D");
        decide(id, decision, reasons);
        return id;
    }

    /** A reviewer takes back or corrects an earlier row. */
    void amend(Kind kind, String supersedes, Decision decision, String reasons) {
        decide(
                nextId("D"),
                decision,
                reasons,
                "record_action",
                kind.name(),
                "supersedes_event_id",
                supersedes,
                "corrected_at",
                now.text(ZoneOffset.UTC));
    }

    private void decide(String id, Decision decision, String reasons, String... more) {
        String[] cells = Sheet.DECISIONS.cells(more);
        Sheet.DECISIONS.fill(
                cells,
                "event_id",
                id,
                "claim_id",
                dossier.claimId(),
                "decision",
                decision.name(),
                "reason_codes",
                reasons,
                "comment",
                reasons.isEmpty() ? "" : "see the guide, section " + dice.between(1, 9),
                "reviewer_id",
                "R" + dice.between(100, 199),
                "decided_at",
                now.text(ZoneOffset.UTC));
        post(Sheet.DECISIONS, cells);
    }

    private String nextId(String kind) {
        written++;
        return kind + "-" + dossier.number() + "-" + written;
    }

    private String role() {
        return dice.pick("BILLING_ADMIN", "GLOBAL_ADMIN", "INCENTIVES_ADMIN");
    }

    private void post(Sheet sheet, String[] cells) {
        mail.carry(sheet, now.day(), List.of(cells));
    }
}
