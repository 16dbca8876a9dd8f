package org.claimclock.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.claimclock.csv.Nearest;
import org.claimclock.nightly.ExitCode;
import org.claimclock.nightly.release.DecidedNight;
import org.claimclock.progress.Rewalk;
import org.claimclock.register.NightRecord;
import org.claimclock.register.Register;
import org.claimclock.register.StoredClaim;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.engine.drl.RuleCard;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.claimclock.rulebook.engine.why.WhyNot;
import org.claimclock.rulebook.explain.Recorder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why a claim is where it is, and why a rule did not fire for it. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Tells each moment of a claim, the rule that decided it and the values it went by, as the rules now are.",
            "With --rule: whether that rule fired, and if not, which of its conditions fails first and what would make it hold."
        },
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {"0:told", "1:failed", ExitCodes.USAGE, ExitCodes.RULES, ExitCodes.LOCKED},
        footer = {
            "%nFor example:",
            "  claimclock rules explain CL-1009",
            "  claimclock rules explain CL-1003 --rule 'A partner answers in time'"
        })
final class RulesExplainCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CLAIM", description = "the claim's id")
    private String id = "";

    @Option(names = "--rule", paramLabel = "NAME", description = "a rule's name, or a part of it")
    private String rule = "";

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (LoadedRulebook rulebook = common.rulebook();
                Books books = common.book()) {
            ExplainWords words = new ExplainWords(rulebook, out);
            if (rule.isEmpty()) {
                words.printAll(id, asked(books.register(), rulebook));
            } else {
                RuleCard card = card(rulebook.cards());
                WhyNot why = WhyNot.find(
                                RuleSources.read(common.rulebookFolder().folder()), card.name())
                        .orElseThrow();
                words.printRule(card, why, asked(books.register(), rulebook));
            }
        }
        return ExitCode.DONE.code();
    }

    private List<Recorder.Asked> asked(Register register, LoadedRulebook rulebook) {
        StoredClaim stored = register.claims()
                .find(id)
                .orElseThrow(() -> UsageFault.usage("there is no claim " + id + "."
                        + Nearest.maybe(id, register.claims().near(id, 5))));
        LocalDate asOf = DecidedNight.find(register).map(NightRecord::asOf).orElseThrow();
        Recorder recorder = new Recorder(rulebook);
        new Rewalk(register, asOf, false).of(List.of(stored.customer())).forEach(past -> past.under(recorder));
        return recorder.asked().stream()
                .filter(each -> each.claim().id().equals(id))
                .toList();
    }

    private RuleCard card(List<RuleCard> cards) {
        List<RuleCard> exact =
                cards.stream().filter(card -> card.name().equals(rule)).toList();
        List<RuleCard> found = !exact.isEmpty()
                ? exact
                : cards.stream()
                        .filter(card -> card.name().toLowerCase(Locale.ROOT).contains(rule.toLowerCase(Locale.ROOT)))
                        .sorted(Comparator.comparing(RuleCard::name))
                        .toList();
        if (found.isEmpty()) {
            throw UsageFault.usage("no rule has '" + rule + "' in its name."
                    + Nearest.maybe(rule, parts(cards))
                    + " rules list names them all.");
        }
        if (found.size() > 1) {
            throw UsageFault.usage(found.size() + " rules have '" + rule + "' in their name: '"
                    + String.join("', '", found.stream().map(RuleCard::name).toList()) + "'. Maybe give one of them.");
        }
        return found.get(0);
    }

    /** What can have been meant: all runs of as many words as were given. */
    private List<String> parts(List<RuleCard> cards) {
        int words = rule.strip().split("\\s+").length;
        return cards.stream()
                .map(card -> card.name().split(" "))
                .flatMap(name -> IntStream.rangeClosed(0, Math.max(0, name.length - words))
                        .mapToObj(from ->
                                String.join(" ", List.of(name).subList(from, Math.min(name.length, from + words)))))
                .distinct()
                .toList();
    }
}
