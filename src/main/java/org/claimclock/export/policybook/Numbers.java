package org.claimclock.export.policybook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.DateSpan;
import org.claimclock.rulebook.engine.drl.RuleCard;
import org.claimclock.rulebook.table.ClockTable.ClockRow;
import org.claimclock.rulebook.table.PolicyTable.PolicyRow;
import org.claimclock.rulebook.table.ReasonTable.Reason;
import org.claimclock.rulebook.table.Tables;

/** The rows of the tables that a rule reads, found by the words of its conditions, as sentences with their effective dates. */
record Numbers(Tables tables) {
    private static final Map<String, Clock> WINDOWS = Map.of(
            "consentWindow",
            Clock.CONSENT,
            "responseWindow",
            Clock.PARTNER_RESPONSE,
            "disputeWindow",
            Clock.DISPUTE_FILING);
    private static final Map<String, String> POLICIES = Map.of(
            "maxDisputes", "max_disputes",
            "reinstateWithinDays", "reinstate_within_days",
            "lateDecline", "late_decline",
            "allowsEditsIn", "editable_in");
    private static final Pattern NAMED = Pattern.compile("(?:number|text)\\(\\s*\"([^\"]+)\"");
    private static final Pattern CLOCK = Pattern.compile("Clock\\.(\\w+)");
    private static final Pattern ACTION = Pattern.compile("LapseAction\\.(\\w+)");

    /** @param conditions what stands between {@code when} and {@code then} */
    List<String> of(RuleCard card, String conditions) {
        List<String> sentences = new ArrayList<>();
        Set<String> clocks = clocks(conditions);
        tables.clocks().rows().stream()
                .filter(row -> row.profile().equals(tables.profile()))
                .filter(row -> clocks.contains(row.term().clock().name()))
                .forEach(row -> sentences.add(sentence(row)));
        Set<String> policies = policies(conditions);
        tables.policies().rows().stream()
                .filter(row -> row.profile().isEmpty() || row.profile().equals(tables.profile()))
                .filter(row -> policies.contains(row.name()))
                .forEach(row -> sentences.add(sentence(row)));
        tables.reasons().all().stream()
                .filter(reason -> card.reason().equals(reason.code()))
                .forEach(reason -> sentences.add(sentence(reason)));
        return sentences;
    }

    private Set<String> clocks(String conditions) {
        Set<String> clocks = new LinkedHashSet<>(found(CLOCK, conditions));
        WINDOWS.forEach((word, clock) -> {
            if (conditions.contains(word)) {
                clocks.add(clock.name());
            }
        });
        List<String> actions = found(ACTION, conditions);
        if (clocks.isEmpty() && !actions.isEmpty()) {
            tables.clocks().rows().stream()
                    .filter(row -> actions.contains(row.term().onLapse().name()))
                    .forEach(row -> clocks.add(row.term().clock().name()));
        }
        return clocks;
    }

    private static Set<String> policies(String conditions) {
        Set<String> policies = new LinkedHashSet<>(found(NAMED, conditions));
        POLICIES.forEach((word, name) -> {
            if (conditions.contains(word)) {
                policies.add(name);
            }
        });
        return policies;
    }

    private static List<String> found(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String sentence(ClockRow row) {
        return row.term().clock() + ": " + row.term().length() + " "
                + words(row.term().unit().name()) + ", " + dates(row.valid()) + " (clocks.csv:" + row.line() + ")";
    }

    private static String sentence(PolicyRow row) {
        return row.name() + " = " + row.value() + ", " + dates(row.valid()) + " (policy.csv:" + row.line() + ", "
                + row.source() + ")";
    }

    private static String sentence(Reason reason) {
        return reason.code() + ": " + reason.wording().title() + ", " + dates(reason.valid()) + " (reasons.csv:"
                + reason.line() + ")";
    }

    static String dates(DateSpan valid) {
        return "from " + valid.from() + (valid.to().equals(Tables.OPEN) ? " on" : " to " + valid.to());
    }

    static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
