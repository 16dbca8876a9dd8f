package org.claimclock.claim.walk;

import java.util.List;

/**
 * One line of a claim's history.
 *
 * @param key identifies what was decided, so that a walk from the start knows what it finds again; empty for notes
 * @param at local date and time in the program zone, {@code 2021-03-01 16:00}
 * @param who {@code partner}, {@code reviewer}, {@code customer} or {@code system}, with the name where one is known
 * @param what the act, as the feeds name it, or the lapse
 * @param change status before and after, and the reason
 * @param ground the rule and what it rests on
 * @param origin file and line, empty for the system's own acts
 * @param deadlines the clocks that this started
 * @param note old and new values, comments, and why something was refused
 */
public record HistoryEntry(
        String key,
        String at,
        String who,
        String what,
        Change change,
        Ground ground,
        String origin,
        List<StartedClock> deadlines,
        String note) {

    /** @param to equal to {@code from} where the status stayed */
    public record Change(String from, String to, String reason) {
        public static final Change NONE = new Change("", "", "");
    }

    /** @param because the values that the rule bound */
    public record Ground(String rule, String source, String because) {
        public static final Ground NONE = new Ground("", "", "");
    }

    /** Whether its note tells how to reach people: old and new contacts, which are for those alone who need them. */
    public boolean tellsContacts() {
        return note.contains("_CONTACT: ");
    }

    /** A note stands for good; a decision may be reversed by what comes late. */
    boolean isDecision() {
        return !key.isEmpty();
    }
}
