package org.claimclock.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimclock.claim.Claim;
import org.claimclock.claim.Finding;
import org.claimclock.claim.clock.Reckoner;
import org.claimclock.claim.clock.RunningClock;
import org.claimclock.claim.clock.Term;
import org.claimclock.claim.moment.Moment;
import org.claimclock.claim.moment.NightEnded;
import org.claimclock.claim.moment.StatusReached;
import org.claimclock.claim.walk.DayText;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.engine.drl.RuleCard;
import org.claimclock.rulebook.engine.why.Judgement;
import org.claimclock.rulebook.engine.why.WhyNot;
import org.claimclock.rulebook.explain.Recorder.Asked;

/** Says what the rules were asked about a claim, and what they answered. */
record ExplainWords(LoadedRulebook rulebook, PrintWriter out) {

    /** Each moment with its rule, then the deadlines that run. */
    void printAll(String id, List<Asked> asked) {
        Map<String, RuleCard> cards =
                rulebook.cards().stream().collect(Collectors.toMap(RuleCard::name, Function.identity()));
        out.println("Claim " + id + ", moment by moment, as the rules now are:");
        asked.stream().filter(ExplainWords::matters).forEach(each -> {
            out.println("  " + when(each));
            if (each.findings().isEmpty()) {
                out.println("      no rule speaks of it, so it is refused as INVALID_STATE");
            }
            each.findings().forEach(finding -> print(finding, Objects.requireNonNull(cards.get(finding.rule()))));
        });
        if (!asked.isEmpty()) {
            deadlines(asked.get(asked.size() - 1).claim());
        }
    }

    /** A status that nobody was waiting for is no news. */
    private static boolean matters(Asked asked) {
        boolean inner = asked.moment() instanceof StatusReached || asked.moment() instanceof NightEnded;
        return !inner || !asked.findings().isEmpty();
    }

    private static String when(Asked asked) {
        Moment moment = asked.moment();
        return DayText.dated(moment.date()) + " " + moment.getClass().getSimpleName() + ", the claim being "
                + asked.claim().getStatus();
    }

    private void print(Finding finding, RuleCard card) {
        String reason = finding.reason().isEmpty() ? "" : " " + finding.reason();
        String because = finding.because().entrySet().stream()
                .map(value -> value.getKey() + " = " + value.getValue())
                .collect(Collectors.joining(", "));
        out.println("      " + finding.effect() + reason + " by '" + finding.rule() + "' (" + card.file() + ":"
                + card.line() + ", " + finding.source() + ")" + (because.isEmpty() ? "" : ": " + because));
    }

    private void deadlines(Claim claim) {
        Reckoner reckoner = new Reckoner(rulebook);
        for (RunningClock clock : claim.clocks().all()) {
            if (clock.isRunning()) {
                Term term = reckoner.term(clock);
                String lapse = term.reason().isEmpty() ? "" : " " + term.reason();
                out.println("  " + DayText.counted(clock, reckoner));
                out.println("      when it lapses: " + term.onLapse() + lapse);
            }
        }
    }

    /** What one rule made of each moment that it could have spoken of. */
    void printRule(RuleCard card, WhyNot why, List<Asked> asked) {
        out.println("Rule '" + card.name() + "' (" + card.file() + ":" + card.line() + ", " + card.source() + ")");
        List<Asked> heard = asked.stream()
                .filter(each -> why.asksFor(each.moment().getClass()))
                .toList();
        if (heard.isEmpty()) {
            out.println("  It waits for " + String.join(" and ", why.waitsFor(Set.of("Claim", "Policy")))
                    + ", and no such moment has come for this claim.");
        }
        for (Asked each : heard) {
            Judgement judgement = why.judge(each.policy(), each.claim(), each.moment());
            out.println("  " + when(each) + ": " + (judgement.fired() ? "fired" : "silent"));
            judgement.lines().forEach(line -> out.println("      " + line));
        }
    }
}
