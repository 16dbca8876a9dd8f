package org.claimclock.intake.feed;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.claimclock.claim.event.Decision;
import org.claimclock.csv.Nearest;
import org.claimclock.csv.cell.CellReader;
import org.claimclock.csv.cell.Shown;

/** How many reasons a decision gives, and out of which catalogue. */
enum DecisionReasons {
    NONE("no reason", 0, 0),
    SOME_INFO("one or more reasons", 1, Integer.MAX_VALUE),
    ONE_REJECTION("exactly one reason", 1, 1),
    AT_MOST_ONE_REJECTION("at most one reason", 0, 1);

    static final String COLUMN = "reason_codes";

    private final String words;
    private final int least;
    private final int most;

    DecisionReasons(String words, int least, int most) {
        this.words = words;
        this.least = least;
        this.most = most;
    }

    static DecisionReasons of(Decision decision) {
        return switch (decision) {
            case REQUEST_INFO, DISPUTE_REQUEST_INFO -> SOME_INFO;
            case REJECT -> ONE_REJECTION;
            case DISPUTE_REJECT -> AT_MOST_ONE_REJECTION;
            case START_REVIEW, APPROVE, DISPUTE_APPROVE, ARBITRATION_OPEN, ARBITRATION_CLOSE -> NONE;
        };
    }

    /** The codes that may be given on a date. */
    Set<String> allowed(IntakeRules rules, LocalDate on) {
        return switch (this) {
            case NONE -> Set.of();
            case SOME_INFO -> rules.infoReasons(on);
            case ONE_REJECTION, AT_MOST_ONE_REJECTION -> rules.reviewerRejections(on);
        };
    }

    /** Refuses the row if the reasons are too few or too many. */
    boolean checkCount(CellReader cells, Decision decision, List<String> given, Set<String> allowed) {
        if (given.size() < least) {
            cells.refuse(
                    RuledCode.REASON_REQUIRED,
                    COLUMN,
                    "%s gives %s, the row has none.%s".formatted(decision, words, RuledCode.list(allowed)));
        } else if (given.size() > most) {
            cells.refuse(
                    RuledCode.REASON_NOT_ALLOWED,
                    COLUMN,
                    "%s gives %s, the row has %d.%s".formatted(decision, words, given.size(), RuledCode.list(allowed)));
        }
        return given.size() >= least && given.size() <= most;
    }

    /** Refuses the row if one of the reasons is not allowed. */
    void checkCodes(CellReader cells, Decision decision, List<String> given, Set<String> allowed) {
        List<String> strangers =
                given.stream().filter(code -> !allowed.contains(code)).toList();
        if (!strangers.isEmpty()) {
            cells.refuse(
                    RuledCode.REASON_NOT_ALLOWED,
                    COLUMN,
                    "%s cannot be for %s.%s%s"
                            .formatted(
                                    decision,
                                    strangers.stream().map(Shown::of).collect(joining(", ")),
                                    RuledCode.list(allowed),
                                    Nearest.maybe(strangers.get(0), allowed)));
        }
    }
}
