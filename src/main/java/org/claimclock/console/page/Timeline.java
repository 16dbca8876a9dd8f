package org.claimclock.console.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.claimclock.claim.walk.DayText;
import org.claimclock.claim.walk.HistoryEntry;
import org.claimclock.claim.walk.StartedClock;
import org.claimclock.register.DatedHistory;
import org.jspecify.annotations.Nullable;

/** What happened to a claim, in the order of time, each with the night that heard of it. */
final class Timeline {
    private Timeline() {}

    /**
     * One thing that happened.
     *
     * @param kind who did it, as a class of the style sheet: partner, reviewer, customer or system
     * @param move from one status to another; empty where it stayed
     * @param rule null where no rule decided
     */
    record Item(
            String at,
            String who,
            String kind,
            String what,
            String move,
            String note,
            String origin,
            @Nullable RuleSaid rule,
            List<String> deadlines,
            String night) {}

    /**
     * A rule that decided.
     *
     * @param address of its page
     * @param rest its source and what it rests on
     */
    record RuleSaid(String name, String address, String rest) {}

    /** @param contacts whether old and new contacts are told, too */
    static List<Item> of(List<DatedHistory> history, boolean contacts) {
        List<Item> items = new ArrayList<>();
        for (DatedHistory night : history) {
            String heard = "night " + DayText.dated(night.asOf()) + ", rules " + night.rulesVersion();
            night.entries().forEach(entry -> items.add(item(entry, heard, contacts)));
        }
        // What happened at one time stays in the order in which it was heard of.
        items.sort(Comparator.comparing(Item::at));
        return List.copyOf(items);
    }

    private static Item item(HistoryEntry entry, String night, boolean contacts) {
        HistoryEntry.Change change = entry.change();
        String move = change.from().equals(change.to()) ? "" : change.from() + " to " + change.to();
        String reason = change.reason().isEmpty() ? "" : (move.isEmpty() ? "" : ", ") + change.reason();
        return new Item(
                entry.at(),
                entry.who(),
                entry.who().split("[^a-zA-Z]", 2)[0].toLowerCase(Locale.ROOT),
                entry.what(),
                move + reason,
                note(entry, contacts),
                entry.origin(),
                rule(entry.ground()),
                entry.deadlines().stream().map(StartedClock::text).toList(),
                night);
    }

    private static String note(HistoryEntry entry, boolean contacts) {
        if (!contacts && entry.tellsContacts()) {
            return "a contact was changed";
        }
        // It says there what the entry itself says.
        return entry.what().startsWith("REVERSED") ? "" : entry.note();
    }

    private static @Nullable RuleSaid rule(HistoryEntry.Ground ground) {
        if (ground.rule().isEmpty()) {
            return null;
        }
        String because = ground.because().isEmpty() ? "" : ": " + ground.because();
        return new RuleSaid(ground.rule(), RulebookPage.address(ground.rule()), "(" + ground.source() + ")" + because);
    }
}
