package org.claimclock.export;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.claimclock.claim.Product;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.SourceLine;
import org.claimclock.claim.walk.ExportedLine;
import org.claimclock.claim.walk.ExportedLine.Dates;
import org.claimclock.claim.walk.ExportedLine.Outcome;
import org.claimclock.claim.walk.ExportedLine.Subject;
import org.claimclock.claim.walk.ExportedLine.Terms;
import org.claimclock.claim.walk.LineChange;
import org.claimclock.claim.walk.LineChange.Action;
import org.claimclock.claim.walk.Said.Address;
import org.claimclock.claim.walk.Said.Escalation;
import org.claimclock.claim.walk.Said.Notice;
import org.claimclock.claim.walk.Said.Refusal;
import org.claimclock.export.Wording.Words;
import org.claimclock.export.pack.CalendarFile;
import org.claimclock.register.FeedTally;
import org.claimclock.register.InputFile;
import org.claimclock.register.NightRecord;
import org.claimclock.register.RecordTally;
import org.claimclock.register.RejectedRow;
import org.claimclock.register.StatusRow;

/** Nights to export: one with a row in every file, one without any. */
final class Nights {

    static final LocalDate MON_2021_03_08 = LocalDate.of(2021, 3, 8);
    static final LocalDate TUE_2021_03_09 = LocalDate.of(2021, 3, 9);
    static final LocalDate WED_2021_03_10 = LocalDate.of(2021, 3, 10);

    static final String TENANT = "0b1f8a52-6d0c-4a6e-9b7e-2f4d8c1a3e57";
    static final String SUBSCRIPTION = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
    static final String ADDED = "00000010aaaaaaaaaaaaaaaaaaaaaaaa";
    static final String RETRACTED = "ffffffffbbbbbbbbbbbbbbbbbbbbbbbb";

    static final Facts FACTS = new Facts(
            (catalogue, code, on) -> new Words("Title of " + code, "Mend " + code),
            ZoneId.of("America/Los_Angeles"),
            List.of(new CalendarFile("US-FEDERAL", "c".repeat(64))));

    private static final FeedTally NOTHING = FeedTally.NONE;

    private Nights() {}

    static Published publish(NightContents contents, Path outbox) {
        Path target = outbox.resolve(contents.night().asOf().toString());
        return new Publisher(target).publish(new Outbox(FACTS, contents, Additions.NONE)::write);
    }

    /** Three nights in a row: the first empty, the second full, the third empty. */
    static void publishThree(Path outbox) {
        Published first = publish(empty(MON_2021_03_08, 1, ""), outbox);
        Published second = publish(full(TUE_2021_03_09, 2, first.packageSha256()), outbox);
        publish(empty(WED_2021_03_10, 3, second.packageSha256()), outbox);
    }

    static NightContents empty(LocalDate asOf, long sequence, String previous) {
        var said = new NightContents.Said(none(), none(), none(), none(), none());
        var read = new NightContents.Read(List.of(), Map.of());
        return new NightContents(night(asOf, sequence, "run-1"), previous, read, said, none());
    }

    static NightContents full(LocalDate asOf, long sequence, String previous) {
        return full(night(asOf, sequence, "run-1"), previous);
    }

    static NightContents full(NightRecord night, String previous) {
        return new NightContents(
                night, previous, read(night.asOf()), said(), each -> rejected().forEach(each));
    }

    static NightRecord night(LocalDate asOf, long sequence, String runId) {
        return new NightRecord(
                asOf,
                sequence,
                runId,
                NightRecord.State.RUNNING,
                false,
                "cpor-2020",
                "9f2c",
                "5d11",
                Instant.parse("2021-03-09T12:00:00Z"),
                null,
                "",
                0);
    }

    static List<LineChange> lines() {
        ExportedLine added =
                new ExportedLine(ADDED, 1, 0, terms("C-1", new Product("DYNAMICS SALES", SUBSCRIPTION)), false);
        ExportedLine taken = new ExportedLine("0".repeat(32), 2, 0, terms("C-2", new Product("TEAMS", "")), true);
        return List.of(
                new LineChange(Action.ADD, ADDED, added, ""),
                new LineChange(Action.RETRACT, RETRACTED, taken, "CUSTOMER_DECLINE"));
    }

    static Terms terms(String claimId, Product product) {
        return new Terms(
                new Subject(claimId, "0004711", TENANT, "BUSINESS_APPLICATIONS", "USAGE", "OSU_BIZAPPS", true),
                product,
                new Dates(
                        LocalDate.of(2021, 2, 22), LocalDate.of(2021, 3, 1), LocalDate.of(2021, 3, 1), MON_2021_03_08),
                new Outcome(false, true));
    }

    static Notice notice(String name, String reasons, LocalDate lastDay) {
        return new Notice(name, new Address("C-3", "PARTNER", "pat@partner.example"), reasons, lastDay);
    }

    private static NightContents.Said said() {
        return new NightContents.Said(
                each -> lines().forEach(each),
                each -> List.of(notice("N2", "INSUFFICIENT_POE", LocalDate.of(2021, 4, 8)))
                        .forEach(each),
                each -> List.of(new Escalation("C-4", "DECIDE", LocalDate.of(2021, 3, 5), "SLA_DECISION_BREACH"))
                        .forEach(each),
                each -> refusals().forEach(each),
                each -> statuses().forEach(each));
    }

    static List<Refusal> refusals() {
        return List.of(
                new Refusal(new SourceLine("", 0), "", "C-5", "COMPETING_CLAIM"),
                new Refusal(new SourceLine("decisions, 2.csv", 17), "D-9", "C-6", "STALE_EVENT"));
    }

    static List<StatusRow> statuses() {
        return List.of(
                new StatusRow("C-1", "APPROVED", "", "LAPSED", "NONE", "SENT", MON_2021_03_08, "", ""),
                new StatusRow(
                        "C-3",
                        "REJECTED",
                        "INSUFFICIENT_POE",
                        "NONE",
                        "NONE",
                        "NOT_SENT",
                        TUE_2021_03_09,
                        "2021-04-08",
                        "DISPUTE_FILING"));
    }

    static List<RejectedRow> rejected() {
        return List.of(new RejectedRow(
                "claims.csv",
                4,
                "partner_id",
                "BAD_FORMAT",
                "partner_id holds \"x\": digits are allowed, 10 at most."));
    }

    static NightContents.Read read(LocalDate asOf) {
        return new NightContents.Read(
                List.of(
                        file(asOf, "claims.csv", InputFile.State.READ, "", new RecordTally(5, 2, 1, 1, 1)),
                        file(asOf, "decisions-old.csv", InputFile.State.REFUSED, "NOT_UTF8", RecordTally.NONE)),
                Map.of(
                        Feed.CLAIMS,
                        new FeedTally(2, 1, 1, 0, 0, 1),
                        Feed.DECISIONS,
                        new FeedTally(3, 1, 0, 1, 1, 0),
                        Feed.CONSENTS,
                        NOTHING,
                        Feed.ACTIONS,
                        NOTHING));
    }

    private static InputFile file(LocalDate asOf, String name, InputFile.State state, String code, RecordTally tally) {
        String feed = name.startsWith("claims") ? "claims" : "decisions";
        String message = code.isEmpty() ? "" : "Byte 12 is not UTF-8. Maybe it was saved as Windows-1252.";
        return new InputFile(1, asOf, feed, name, "/inbox/" + name, "a".repeat(64), 120, state, code, message, tally);
    }

    private static <T> org.claimclock.export.table.Rows<T> none() {
        return each -> {};
    }
}
