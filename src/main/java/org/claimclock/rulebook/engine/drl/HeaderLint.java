package org.claimclock.rulebook.engine.drl;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.claimclock.csv.Nearest;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Checks what stands around a rule's condition: its name, attributes, annotations and its empty {@code then}. */
final class HeaderLint {

    private static final Set<String> ANNOTATIONS = Set.of("effect", "reason", "source");

    /** What stands without quotes is code to the engine, which reckons it while it reads the rule. */
    private static final Pattern WORD = Pattern.compile("\\$?\\w*");

    private final RuleLanguage language;
    private final Collection<AttributeDescr> inherited;
    private final FileFaults faults;

    HeaderLint(RuleLanguage language, Collection<AttributeDescr> inherited, FileFaults faults) {
        this.language = language;
        this.inherited = inherited;
        this.faults = faults;
    }

    RuleCard check(RuleDescr rule, List<String> bindings) {
        checkName(rule);
        checkAttributes(rule);
        rule.getAnnotations().forEach(annotation -> checkAnnotation(rule, annotation));
        checkThen(rule);
        var effect = value(rule, "effect");
        if (effect.isEmpty()) {
            faults.add(rule, about(rule) + "has no @effect; each rule has one of " + allowedEffects() + ".");
        } else if (!language.effects().contains(effect)) {
            faults.add(
                    rule,
                    about(rule) + "has the @effect " + effect + "; allowed are " + allowedEffects() + "."
                            + Nearest.maybe(effect, language.effects()));
        }
        if (value(rule, "source").isEmpty()) {
            faults.add(
                    rule,
                    about(rule)
                            + "has no @source; each rule says where it comes from. Maybe @source( \"Customer decline\" ).");
        }
        return new RuleCard(
                rule.getName(),
                effect,
                value(rule, "reason"),
                value(rule, "source"),
                faults.file(),
                rule.getLine(),
                bindings);
    }

    static String about(RuleDescr rule) {
        return "rule \"" + rule.getName() + "\" ";
    }

    private void checkName(RuleDescr rule) {
        if (!PlainText.isPlain(rule.getName())) {
            faults.add(rule, about(rule) + "has a name in which " + PlainText.FOUND + "; a name is a plain sentence.");
        }
        if (rule.getParentName() != null) {
            faults.add(rule, about(rule) + "extends \"" + rule.getParentName() + "\"; each rule stands alone.");
        }
    }

    private void checkAttributes(RuleDescr rule) {
        for (AttributeDescr attribute : rule.getAttributes().values()) {
            if (!inherited.contains(attribute)) {
                faults.add(
                        attribute,
                        about(rule) + "sets " + attribute.getName()
                                + "; before when, only @effect, @reason and @source are allowed."
                                + advice(attribute.getName()));
            }
        }
    }

    static String advice(String attribute) {
        return switch (attribute) {
            case "salience" ->
                " Rules have no order. Maybe write the case that should win into the conditions of both.";
            case "date-effective", "date-expires" ->
                " Dates stand in the tables. Maybe a row with valid_from and valid_to.";
            case "dialect" -> " Rules are read in the java dialect.";
            case "enabled" -> " Maybe delete the rule.";
            default -> "";
        };
    }

    private void checkAnnotation(RuleDescr rule, AnnotationDescr annotation) {
        var name = "@" + annotation.getName();
        if (!ANNOTATIONS.contains(annotation.getName())) {
            faults.add(
                    rule,
                    about(rule) + "has " + name + "; only @effect, @reason and @source are allowed."
                            + Nearest.maybe(name, List.of("@effect", "@reason", "@source")));
        } else if (annotation.isDuplicated()) {
            faults.add(rule, about(rule) + "has " + name + " twice; each is given once.");
        } else if (!annotation.getValueMap().keySet().equals(Set.of(AnnotationDescr.VALUE))) {
            faults.add(
                    rule, about(rule) + "has " + name + " with " + annotation.getValueMap() + "; it takes one value.");
        } else if (!PlainText.isPlain(value(rule, annotation.getName()))) {
            faults.add(
                    rule,
                    about(rule) + "has a value in " + name + " in which " + PlainText.FOUND + "; it is plain text.");
        } else if (!isQuoted(annotation)
                && !WORD.matcher(value(rule, annotation.getName())).matches()) {
            faults.add(
                    rule,
                    about(rule) + "has " + name + "( " + value(rule, annotation.getName())
                            + " ); only a single word stands without quotes. Maybe " + name + "( \""
                            + value(rule, annotation.getName()) + "\" ).");
        }
    }

    private static boolean isQuoted(AnnotationDescr annotation) {
        return String.valueOf(annotation.getValue()).strip().startsWith("\"");
    }

    private void checkThen(RuleDescr rule) {
        // Even a comment is refused: Java reads escapes in comments, and the text ends up in generated code.
        if (!String.valueOf(rule.getConsequence()).isBlank()
                || !rule.getNamedConsequences().isEmpty()) {
            var place = Math.max(rule.getConsequenceLine(), rule.getLine());
            faults.add(
                    place,
                    0,
                    about(rule) + "has something after then; leave it empty. What a rule does is said by its @effect.");
        }
    }

    /** The annotation's value without its quotes; empty if it is missing. */
    private static String value(RuleDescr rule, String annotation) {
        var found = rule.getAnnotation(annotation);
        var value = found == null ? null : found.getValue();
        return value == null ? "" : withoutQuotes(value.toString().strip());
    }

    private static String withoutQuotes(String value) {
        var quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).strip() : value;
    }

    private String allowedEffects() {
        return String.join(", ", new TreeSet<>(language.effects()));
    }
}
