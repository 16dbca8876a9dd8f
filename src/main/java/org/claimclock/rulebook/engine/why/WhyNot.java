package org.claimclock.rulebook.engine.why;

import static org.drools.mvel.parser.printer.PrintUtil.printNode;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.claimclock.rulebook.engine.drl.RuleText;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** One rule, read to be explained. It must have passed the check. */
public final class WhyNot {
    private final RuleDescr rule;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, DrlxExpression> parsed = new HashMap<>();
    private final Map<String, String> called = new HashMap<>();

    private WhyNot(RuleDescr rule) {
        this.rule = rule;
    }

    /** The rule of this name, if the files have it. */
    public static Optional<WhyNot> find(RuleSources sources, String name) {
        return sources.files().stream()
                .flatMap(file -> rules(file).stream())
                .filter(rule -> rule.getName().equals(name))
                .map(WhyNot::new)
                .findFirst();
    }

    static List<RuleDescr> rules(RuleText text) {
        try {
            return new DrlParser(LanguageLevelOption.DRL6)
                    .parse(false, text.text())
                    .getRules();
        } catch (DroolsParserException e) {
            throw new IllegalArgumentException(text.file() + " cannot be read, though it passed its check", e);
        }
    }

    /** Whether one of its patterns asks for a fact of this type. */
    public boolean asksFor(Class<?> type) {
        return asksFor(rule.getLhs(), type);
    }

    private static boolean asksFor(BaseDescr condition, Class<?> type) {
        return condition instanceof PatternDescr pattern
                ? isOf(pattern.getObjectType(), type)
                : condition instanceof ConditionalElementDescr joined
                        && joined.getDescrs().stream().anyMatch(part -> asksFor((BaseDescr) part, type));
    }

    /** The types that it asks for, as they are written, without those that are always there. */
    public List<String> waitsFor(Set<String> always) {
        return rule.getLhs().getDescrs().stream()
                .filter(PatternDescr.class::isInstance)
                .map(pattern -> ((PatternDescr) pattern).getObjectType())
                .filter(type -> !always.contains(type))
                .toList();
    }

    /** Goes through the conditions in their order, up to the first that fails. */
    public Judgement judge(Object... facts) {
        lines.clear();
        try {
            boolean fired = holds(rule.getLhs(), facts, new HashMap<>());
            return new Judgement(fired, lines);
        } catch (NotReckonedException e) {
            lines.add("cannot say more: it asks for " + e.getMessage());
            return new Judgement(false, lines);
        }
    }

    private boolean holds(BaseDescr condition, Object[] facts, Map<String, Object> bound) {
        if (condition instanceof PatternDescr pattern) {
            return pattern(pattern, facts, bound);
        }
        List<? extends BaseDescr> parts = condition instanceof ConditionalElementDescr joined
                ? joined.getDescrs().stream().map(BaseDescr.class::cast).toList()
                : List.of();
        if (condition instanceof AndDescr) {
            return parts.stream().allMatch(part -> holds(part, facts, bound));
        }
        if (condition instanceof OrDescr) {
            return parts.stream().anyMatch(part -> holds(part, facts, bound));
        }
        boolean found = parts.stream().anyMatch(part -> holds(part, facts, new HashMap<>(bound)));
        boolean wanted = !(condition instanceof NotDescr);
        lines.add((wanted ? "exists" : "not") + (found == wanted ? " holds" : " FAILS"));
        return found == wanted;
    }

    private boolean pattern(PatternDescr pattern, Object[] facts, Map<String, Object> bound) {
        Optional<Object> fact = Arrays.stream(facts)
                .filter(each -> isOf(pattern.getObjectType(), each.getClass()))
                .findFirst();
        if (fact.isEmpty()) {
            lines.add(pattern.getObjectType() + " FAILS: there is none");
            return false;
        }
        if (pattern.getIdentifier() != null) {
            bound.put(pattern.getIdentifier(), new WholeFact(fact.get()));
        }
        Evaluator evaluator = new Evaluator(fact.get(), bound, Map.of());
        for (BaseDescr constraint : pattern.getDescrs()) {
            if (!constraint(pattern.getObjectType(), ((ExprConstraintDescr) constraint).getExpression(), evaluator)) {
                return false;
            }
        }
        if (pattern.getDescrs().isEmpty()) {
            lines.add(pattern.getObjectType() + "() holds");
        }
        return true;
    }

    private boolean constraint(String type, String text, Evaluator evaluator) {
        DrlxExpression expression = parsed.computeIfAbsent(text, DrlxParseUtil::parseExpression);
        String shown = type + "( " + text.replaceAll("\\s+", " ").strip() + " )";
        Wording wording = new Wording(type, called);
        if (expression.getBind() != null) {
            called.put(expression.getBind().asString(), wording.meaning(expression.getExpr()));
            Object value = evaluator.valueOf(expression.getExpr());
            evaluator.bound().put(expression.getBind().asString(), value);
            lines.add(shown + ": " + value);
            return true;
        }
        if (evaluator.holds(expression.getExpr())) {
            lines.add(shown + " holds" + values(expression.getExpr(), evaluator));
            return true;
        }
        lines.add(shown + " FAILS" + values(expression.getExpr(), evaluator));
        wording.findPlain(expression.getExpr()).ifPresent(words -> lines.add("in words: " + words));
        lines.add(change(expression.getExpr(), evaluator));
        return false;
    }

    private static String change(Expression expression, Evaluator evaluator) {
        Optional<String> whole = new NearestChange(expression, evaluator).find();
        if (whole.isPresent()) {
            return "it would hold if " + whole.get();
        }
        Expression part = firstFalse(expression, evaluator);
        return new NearestChange(part, evaluator)
                .find()
                .map(change -> "its part " + printNode(part) + " would hold if " + change)
                .orElse("no other value of one of these alone would make it hold");
    }

    private static String values(Expression expression, Evaluator evaluator) {
        String values = new NearestChange(expression, evaluator)
                .values().entrySet().stream()
                        .map(value -> value.getKey() + " = " + value.getValue())
                        .collect(Collectors.joining(", "));
        return values.isEmpty() ? "" : ": " + values;
    }

    /** Of an "and" the part that fails. */
    private static Expression firstFalse(Expression expression, Evaluator evaluator) {
        if (expression instanceof EnclosedExpr enclosed) {
            return firstFalse(enclosed.getInner(), evaluator);
        }
        if (expression instanceof BinaryExpr binary && binary.getOperator() == BinaryExpr.Operator.AND) {
            Expression part = evaluator.holds(binary.getLeft()) ? binary.getRight() : binary.getLeft();
            return firstFalse(part, evaluator);
        }
        return expression;
    }

    private static boolean isOf(String written, Class<?> type) {
        return type.getSimpleName().equals(written)
                || Arrays.stream(type.getInterfaces()).anyMatch(above -> isOf(written, above));
    }
}
