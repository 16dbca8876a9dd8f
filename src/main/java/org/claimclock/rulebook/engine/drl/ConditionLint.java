package org.claimclock.rulebook.engine.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalBranchDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Checks a rule's condition: patterns on fact types, joined by {@code and}, {@code or}, {@code not} and {@code exists}. */
final class ConditionLint {

    private final RuleLanguage language;
    private final FactTypes types;
    private final RuleDescr rule;
    private final FileFaults faults;

    ConditionLint(RuleLanguage language, FactTypes types, RuleDescr rule, FileFaults faults) {
        this.language = language;
        this.types = types;
        this.rule = rule;
        this.faults = faults;
    }

    /** The variables that the condition binds, in the order in which they are written. */
    List<String> check() {
        var scope = new Scope();
        if (rule.isQuery()) {
            faults.add(rule, "the file uses query; a rule file holds only package, import and rule.");
            return scope.names();
        }
        var excess = new ConditionSize(rule.getLhs()).findExcess();
        if (excess.isPresent()) {
            refuse(rule, excess.get());
            return scope.names();
        }
        visit(rule.getLhs(), scope);
        if (!alwaysMatchesSomeFact(rule.getLhs())) {
            // Such a rule would fire by itself in an empty session, and only once in a session that is used again.
            refuse(rule, "needs no fact to fire; at least one pattern stands outside not and exists.");
        }
        return scope.names();
    }

    private void visit(BaseDescr condition, Scope scope) {
        if (condition instanceof PatternDescr pattern) {
            visitPattern(pattern, scope);
        } else if (condition instanceof AndDescr and) {
            and.getDescrs().forEach(part -> visit(part, scope));
        } else if (condition instanceof OrDescr or) {
            var branches = new ArrayList<Scope>();
            for (BaseDescr part : or.getDescrs()) {
                branches.add(scope.inner());
                visit(part, branches.get(branches.size() - 1));
            }
            scope.join(branches);
        } else if (condition instanceof NotDescr || condition instanceof ExistsDescr) {
            var inner = scope.inner();
            ((ConditionalElementDescr) condition).getDescrs().forEach(part -> visit(part, inner));
        } else {
            refuse(condition, "uses " + word(condition) + "; a condition holds only patterns, and, or, not, exists.");
        }
    }

    private void visitPattern(PatternDescr pattern, Scope scope) {
        findUnusualPart(pattern)
                .ifPresent(part ->
                        refuse(pattern, "uses " + part + "; a condition holds only patterns, and, or, not, exists."));
        var type = pattern.getObjectType() == null ? Optional.<Class<?>>empty() : types.find(pattern.getObjectType());
        if (type.isEmpty()) {
            if (pattern.getObjectType() != null && pattern.getSource() == null) {
                refuse(
                        pattern,
                        "asks for " + pattern.getObjectType()
                                + ", which is not an imported fact type."
                                + types.maybe(pattern.getObjectType(), " Maybe add an import, or mend the name."));
            }
            return;
        }
        var expressions = new ExpressionLint(new Members(language), types, type.get(), scope);
        if (pattern.getIdentifier() != null) {
            expressions
                    .findFaultInBinding(pattern.getIdentifier(), type.get())
                    .ifPresent(fault -> refuse(pattern, fault));
        }
        for (BaseDescr constraint : pattern.getDescrs()) {
            var positional =
                    constraint instanceof ExprConstraintDescr c && c.getType() == ExprConstraintDescr.Type.POSITIONAL;
            if (positional || !(constraint instanceof ExprConstraintDescr)) {
                refuse(
                        pattern,
                        "uses arguments by position; name the property that is meant, as in Claim( status == ClaimStatus.APPROVED ).");
            } else {
                expressions
                        .check(((ExprConstraintDescr) constraint).getExpression())
                        .forEach(fault -> refuse(constraint, fault));
            }
        }
    }

    private static Optional<String> findUnusualPart(PatternDescr pattern) {
        if (pattern.getSource() != null) {
            return Optional.of(word(pattern.getSource()));
        }
        if (!pattern.getBehaviors().isEmpty()) {
            return Optional.of("over window");
        }
        if (pattern.isUnification()) {
            return Optional.of(":=");
        }
        if (!pattern.getAnnotations().isEmpty()) {
            return Optional.of("an annotation in a pattern");
        }
        return pattern.getObjectType() == null ? Optional.of("a path") : Optional.empty();
    }

    /** {@code FromDescr} is written {@code from}: the parser's class names follow the words of the language. */
    private static String word(BaseDescr condition) {
        if (condition instanceof EvalDescr) {
            return "eval";
        }
        if (condition instanceof ConditionalBranchDescr) {
            return "if";
        }
        if (condition instanceof ForallDescr) {
            return "forall";
        }
        return condition.getClass().getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT);
    }

    private static boolean alwaysMatchesSomeFact(BaseDescr condition) {
        if (condition instanceof AndDescr and) {
            return and.getDescrs().stream().anyMatch(ConditionLint::alwaysMatchesSomeFact);
        }
        if (condition instanceof OrDescr or) {
            return or.getDescrs().stream().allMatch(ConditionLint::alwaysMatchesSomeFact);
        }
        return condition instanceof PatternDescr;
    }

    private void refuse(BaseDescr place, String message) {
        faults.add(place.getLine() > 0 ? place : rule, HeaderLint.about(rule) + message);
    }
}
