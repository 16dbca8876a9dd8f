package org.claimclock.export;

import static org.claimclock.export.Nights.MON_2021_03_08;
import static org.claimclock.export.Nights.TUE_2021_03_09;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.claimclock.claim.Product;
import org.claimclock.claim.event.SourceLine;
import org.claimclock.claim.walk.ExportedLine;
import org.claimclock.claim.walk.ExportedLine.Dates;
import org.claimclock.claim.walk.ExportedLine.Outcome;
import org.claimclock.claim.walk.ExportedLine.Subject;
import org.claimclock.claim.walk.ExportedLine.Terms;
import org.claimclock.claim.walk.LineChange;
import org.claimclock.claim.walk.LineChange.Action;
import org.claimclock.claim.walk.Said.Refusal;

/** Two nights of values that loaders like to change: digits that are no numbers, words that look like nothing, empty cells. */
final class HardNights {

    static final String DIGITS = "00000000000000000000000000000042";
    static final String EXPONENT = "12345678901234567890123456789e10";
    static final String TAKES_BACK = "99999999999999999999999999999999";

    private HardNights() {}

    /** The first night adds two lines, the second takes one of them back and tells what is hard to quote. */
    static void publish(Path outbox, Additions additions) {
        LineChange number = new LineChange(Action.ADD, DIGITS, line(DIGITS, "0042", "NA", ""), "");
        LineChange exponent = new LineChange(
                Action.ADD, EXPONENT, line(EXPONENT, "1E5", "null", "7c9e6679-7425-40de-944b-e07fc1f90ae7"), "");
        Published first = publish(outbox, additions, night(MON_2021_03_08, 1, "", List.of(number, exponent)));
        LineChange back = new LineChange(Action.RETRACT, TAKES_BACK, number.line(), "CUSTOMER_DECLINE");
        publish(outbox, additions, night(TUE_2021_03_09, 2, first.packageSha256(), List.of(back)));
    }

    private static Published publish(Path outbox, Additions additions, NightContents night) {
        Outbox contents = new Outbox(Nights.FACTS, night, additions);
        return new Publisher(outbox.resolve(night.night().asOf().toString())).publish(contents::write);
    }

    private static NightContents night(LocalDate asOf, long sequence, String previous, List<LineChange> lines) {
        NightContents full = Nights.full(Nights.night(asOf, sequence, "run-1"), previous);
        NightContents.Said said = full.said();
        return new NightContents(
                full.night(),
                previous,
                new NightContents.Read(List.of(), Map.of()),
                new NightContents.Said(
                        lines::forEach,
                        said.notices(),
                        said.escalations(),
                        each -> List.of(new Refusal(new SourceLine("a \"b\", c.csv", 7), "007", "0042", "STALE_EVENT"))
                                .forEach(each),
                        said.statuses()),
                full.rejected());
    }

    private static ExportedLine line(String id, String claim, String product, String subscription) {
        Terms terms = new Terms(
                new Subject(claim, "0000004711", Nights.TENANT, "MICROSOFT_365", "USAGE", "OSU_M365", true),
                new Product(product, subscription),
                new Dates(
                        LocalDate.of(2021, 2, 22), LocalDate.of(2021, 3, 1), LocalDate.of(2021, 3, 1), MON_2021_03_08),
                new Outcome(false, false));
        return new ExportedLine(id, 1, 0, terms, false);
    }
}
