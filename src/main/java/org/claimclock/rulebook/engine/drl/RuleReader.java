package org.claimclock.rulebook.engine.drl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads rule files with Drools' own parser and checks that they hold only what rules may hold. */
public final class RuleReader {

    private static final Pattern CAPITALISED = Pattern.compile("\\b([A-Z]\\w{2,39})\\b");

    private final RuleLanguage language;
    private final ClassLoader loader;

    /** @param loader finds the fact types; nothing is initialised or run */
    public RuleReader(RuleLanguage language, ClassLoader loader) {
        this.language = language;
        this.loader = loader;
    }

    public RuleReading read(RuleSources sources) {
        var cards = new ArrayList<RuleCard>();
        var types = new HashSet<Class<?>>();
        var faults = new ArrayList<>(sources.faults());
        var known = CAPITALISED
                .matcher(sources.text())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        for (RuleText text : sources.files()) {
            var inFile = new FileFaults(text.file());
            var imported = new FactTypes(language, loader, known);
            read(text, inFile, cards, imported);
            types.addAll(imported.used());
            faults.addAll(inFile.found());
        }
        faults.addAll(sharedNames(cards));
        return new RuleReading(cards, types, faults);
    }

    private void read(RuleText text, FileFaults faults, List<RuleCard> cards, FactTypes imported) {
        var escape = text.text().indexOf("\\u");
        if (escape >= 0) {
            faults.add(
                    text.lineOf(escape),
                    0,
                    "a backslash before u, which Java would turn into another character; write the character itself.");
            return;
        }
        var unseen = PlainText.findUnseen(text.text());
        if (unseen.isPresent()) {
            faults.add(
                    text.lineOf(unseen.get().place()),
                    0,
                    "the character " + unseen.get().name()
                            + ", which is not seen or looks like a space; write a plain space, or delete it.");
            return;
        }
        findPackage(text, faults).ifPresent(file -> {
            new PackageLint(language, faults).check(file, imported);
            for (RuleDescr rule : file.getRules()) {
                var bindings = new ConditionLint(language, imported, rule, faults).check();
                if (!rule.isQuery()) {
                    cards.add(new HeaderLint(language, file.getAttributes(), faults).check(rule, bindings));
                }
            }
        });
    }

    private static Optional<PackageDescr> findPackage(RuleText text, FileFaults faults) {
        var parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            var parsed = Optional.ofNullable(parser.parse(false, text.text()));
            for (var error : parser.getErrors()) {
                var place = error instanceof ParserError p ? p : new ParserError(error.getMessage(), 0, 0);
                faults.add(Math.max(place.getRow(), 0), 0, "cannot be read: " + withoutPlace(error.getMessage()) + ".");
            }
            return parser.hasErrors() ? Optional.empty() : parsed;
        } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
            faults.add(
                    0,
                    0,
                    "cannot be read as rules: " + e.getClass().getSimpleName()
                            + ". Maybe something is nested too deeply.");
            return Optional.empty();
        }
    }

    /** The parser begins "[ERR 101] Line 18:7 ", which the fault tells itself, and ends with a stack trace where it lost its way. */
    private static String withoutPlace(String message) {
        return message.strip()
                .replaceFirst("^(\\[ERR \\d+] )?Line \\d+:-?\\d+ ", "")
                .replaceFirst("(?s)\\. Exception: .*", "")
                .replaceFirst("\\.$", "");
    }

    private static List<RuleFault> sharedNames(List<RuleCard> cards) {
        var faults = new ArrayList<RuleFault>();
        var first = new HashMap<String, RuleCard>();
        for (RuleCard card : cards) {
            var earlier = first.putIfAbsent(card.name(), card);
            if (earlier != null) {
                faults.add(new RuleFault(
                        card.file(),
                        card.line(),
                        1,
                        "rule \"" + card.name() + "\" has the name of a rule in " + earlier.file() + ":"
                                + earlier.line() + "; each name is used once."));
            }
        }
        return faults;
    }
}
