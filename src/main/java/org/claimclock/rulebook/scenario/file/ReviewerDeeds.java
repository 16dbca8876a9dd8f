package org.claimclock.rulebook.scenario.file;

import java.util.List;
import org.claimclock.claim.event.Decision;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.ReviewerDecided;
import org.claimclock.claim.event.ReviewerDecided.Amendment;
import org.claimclock.claim.event.ReviewerDecided.Amendment.Kind;
import org.claimclock.claim.event.ReviewerDecided.Note;
import org.claimclock.csv.Nearest;
import org.claimclock.csv.cell.CellReader;
import org.claimclock.rulebook.table.ReasonTable;
import org.claimclock.rulebook.table.ReasonTable.Catalogue;
import org.claimclock.rulebook.table.ReasonTable.Giver;

/** What a reviewer does in a scenario: the decisions of the decisions feed, {@code corrects=ID} and {@code voids=ID} for a changed one. */
record ReviewerDeeds(ReasonTable reasons) {
    private static final Note REVIEWER = new Note("R-1", "");
    private static final List<String> NAMES = List.of("id", "seq", "corrects", "voids");

    Deed read(Decision decision, CellReader cells, Detail detail, When when) {
        detail.allow(cells, NAMES);
        List<String> given = Detail.listOf(detail.bare());
        if (detail.text("voids", "").isEmpty()) {
            check(decision, given, cells, when);
        }
        return new Deed(
                Feed.DECISIONS,
                recorded ->
                        new ReviewerDecided(recorded, decision, given, List.of(), REVIEWER, amendment(detail, when)));
    }

    private static Amendment amendment(Detail detail, When when) {
        String corrected = detail.text("corrects", "");
        String voided = detail.text("voids", "");
        if (!corrected.isEmpty()) {
            return new Amendment(Kind.CORRECT, corrected, when.at());
        }
        return voided.isEmpty() ? Amendment.NONE : new Amendment(Kind.VOID, voided, when.at());
    }

    private void check(Decision decision, List<String> given, CellReader cells, When when) {
        switch (decision) {
            case REJECT -> counted(cells, given.size() == 1, "REJECT takes exactly one rejection reason in detail");
            case DISPUTE_REJECT ->
                counted(cells, given.size() <= 1, "DISPUTE_REJECT takes one rejection reason at most in detail");
            case REQUEST_INFO, DISPUTE_REQUEST_INFO ->
                counted(cells, !given.isEmpty(), decision + " takes one or more reasons in detail, A|B");
            default -> counted(cells, given.isEmpty(), decision + " takes no reason");
        }
        Catalogue catalogue = decision.plain() == Decision.REQUEST_INFO ? Catalogue.INFO : Catalogue.REJECTION;
        given.forEach(code -> known(code, catalogue, cells, when));
    }

    private void known(String code, Catalogue catalogue, CellReader cells, When when) {
        List<String> allowed = reasons.all().stream()
                .filter(reason -> reason.catalogue() == catalogue
                        && reason.use().responsible() == Giver.REVIEWER
                        && reason.valid().contains(when.date()))
                .map(ReasonTable.Reason::code)
                .distinct()
                .toList();
        if (!allowed.contains(code)) {
            cells.refuse(
                    "UNKNOWN_VALUE",
                    "detail",
                    "'" + code + "' is no " + catalogue + " reason that a reviewer may give on " + when.date()
                            + ". Allowed: " + String.join(", ", allowed) + "." + Nearest.maybe(code, allowed));
        }
    }

    private static void counted(CellReader cells, boolean good, String rule) {
        if (!good) {
            cells.refuse("VALUE_REQUIRED", "detail", rule + ".");
        }
    }
}
