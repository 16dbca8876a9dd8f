package org.claimclock.rulebook.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimclock.claim.Finding;
import org.claimclock.claim.moment.ClockLapsed;
import org.claimclock.claim.moment.CompetitionEnded;
import org.claimclock.claim.moment.NightEnded;
import org.claimclock.claim.moment.StatusReached;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.engine.drl.RuleCard;
import org.claimclock.rulebook.proof.Flaw.Kind;
import org.claimclock.rulebook.proof.Log.Broken;
import org.claimclock.rulebook.proof.Proof.Cell;
import org.claimclock.rulebook.proof.Proof.Extent;
import org.claimclock.rulebook.proof.Proof.Pair;

/** Reads the log: what can happen when, and what should not. */
final class Findings {
    private final LoadedRulebook rulebook;
    private final Silences silences;
    private final Exploration exploration;
    private final Log log;
    private final Map<String, String> places;
    private final Map<String, Flaw> flaws = new LinkedHashMap<>();
    private final Map<Pair, Tally> tallies = new HashMap<>();

    /** What was seen of one pair. */
    private static final class Tally {
        final SortedMap<String, List<String>> rules = new TreeMap<>();
        final TreeSet<String> silences = new TreeSet<>();
        private boolean conflict;
        private boolean gap;
    }

    Findings(LoadedRulebook rulebook, Silences silences, Exploration exploration, Log log) {
        this.rulebook = rulebook;
        this.silences = silences;
        this.exploration = exploration;
        this.log = log;
        this.places = rulebook.cards().stream()
                .collect(Collectors.toMap(RuleCard::name, card -> card.file() + ":" + card.line()));
    }

    /** @param unseen what was not looked at */
    Proof proof(LocalDate on, List<String> unseen) {
        List<Answer> answers = log.answers();
        List<Broken> broken = log.broken();
        answers.stream()
                .sorted(Comparator.comparing(answer -> answer.story().world().isSupposed()))
                .forEach(this::judge);
        broken.stream()
                .filter(each -> !each.message().contains(" both decide "))
                .forEach(each -> flaws.putIfAbsent(
                        each.message(),
                        new Flaw(
                                Kind.BREAK,
                                each.message(),
                                "",
                                exploration.rows("The night breaks off", each.story()))));
        SortedMap<Pair, Cell> cells = new TreeMap<>();
        tallies.forEach(
                (pair, tally) -> cells.put(pair, new Cell(tally.rules, tally.silences, tally.conflict, tally.gap)));
        List<Flaw> all =
                flaws.values().stream().sorted(Comparator.comparing(Flaw::kind)).toList();
        Extent extent = new Extent(
                on, exploration.kinds(), answers.size(), rulebook.cards().size(), unseen, silences.declared());
        return new Proof(extent, cells, all, idle());
    }

    private void judge(Answer answer) {
        Asked asked = answer.asked();
        Tally tally = tallies.computeIfAbsent(new Pair(asked.kind(), asked.status()), key -> new Tally());
        answer.rules().forEach(rule -> tally.rules.computeIfAbsent(rule, key -> example(answer)));
        List<String> silent = silences.of(asked);
        tally.silences.addAll(silent);
        if (answer.isConflict()) {
            tally.conflict = true;
            add(
                    Kind.CONFLICT,
                    answer,
                    named(answer.rules()) + " both decide " + pair(answer) + "."
                            + " Maybe one of them needs a condition that leaves the case to the other.");
        }
        answer.misplaced().forEach(finding -> add(finding.rule(), Kind.BREAK, answer, misplaced(finding, answer)));
        if (answer.isSilent() && silent.isEmpty()) {
            tally.gap = true;
            add(
                    Kind.GAP,
                    answer,
                    "no rule speaks of " + pair(answer) + ", and no silence says that none should. "
                            + consequence(asked) + " Maybe a rule is missing, or a silence in silences/.");
        }
        if (!answer.isSilent() && !silent.isEmpty()) {
            add(
                    Kind.BROKEN_SILENCE,
                    answer,
                    "the silence '" + silent.get(0) + "' (" + silences.place(silent.get(0))
                            + ") says that nothing happens at " + pair(answer) + ", where " + named(answer.rules())
                            + " speaks. Maybe the silence needs a condition that leaves the case out.");
        }
    }

    /** Each once for its pair and its rules: what is so anyway need not be supposed. */
    private void add(Kind kind, Answer answer, String message) {
        add(answer.asked().status() + " " + answer.rules(), kind, answer, message);
    }

    private void add(String once, Kind kind, Answer answer, String message) {
        flaws.computeIfAbsent(
                kind + " " + answer.asked().kind() + " " + once,
                key -> new Flaw(kind, message, answer.told(), example(answer)));
    }

    /** Rows for a scenario file, in whose cells a comma would end the name. */
    private List<String> example(Answer answer) {
        return exploration.rows(pair(answer).replace(",", ""), answer.story());
    }

    private static String pair(Answer answer) {
        Asked asked = answer.asked();
        String of = asked.status().equals(Asked.NEW) ? "" : " of a claim that is " + asked.status();
        return asked.kind()
                + of
                + (answer.story().world().isSupposed()
                        ? ", supposing " + answer.story().world()
                        : "");
    }

    private String named(List<String> rules) {
        return rules.stream()
                .map(rule -> "'" + rule + "' (" + places.get(rule) + ")")
                .collect(Collectors.joining(" and "));
    }

    private String misplaced(Finding finding, Answer answer) {
        String rule = "the rule " + named(List.of(finding.rule())) + " has effect " + finding.effect() + " at "
                + answer.asked().kind();
        return answer.asked().moment() instanceof NightEnded
                ? rule + ", when a night has ended and nothing but NOTIFY is heard. Maybe another moment is meant."
                : rule + ", when nobody is told anything. Maybe NightEnded is meant.";
    }

    private static String consequence(Asked asked) {
        boolean isSystems = asked.moment() instanceof ClockLapsed
                || asked.moment() instanceof CompetitionEnded
                || asked.moment() instanceof NightEnded
                || asked.moment() instanceof StatusReached;
        return isSystems ? "Nothing happens." : "The event is refused as INVALID_STATE.";
    }

    private List<String> idle() {
        List<String> idle = new ArrayList<>();
        rulebook.cards().stream()
                .filter(card -> tallies.values().stream().noneMatch(tally -> tally.rules.containsKey(card.name())))
                .forEach(card -> idle.add("no claim was found to which " + named(List.of(card.name()))
                        + " applies. Maybe its conditions exclude one another."));
        silences.byName().keySet().stream()
                .filter(name -> tallies.values().stream().noneMatch(tally -> tally.silences.contains(name)))
                .forEach(name -> idle.add("no moment was found at which the silence '" + name + "' ("
                        + silences.place(name) + ") holds. Maybe delete it."));
        return idle;
    }
}
