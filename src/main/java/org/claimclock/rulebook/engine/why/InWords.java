package org.claimclock.rulebook.engine.why;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.ast.expr.DrlxExpression;

/** Says in words what rules wait for. They must have passed the check. */
public final class InWords {
    private final List<String> moments = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, String> bound = new HashMap<>();

    private InWords() {}

    /** The case of each rule, by its name. */
    public static Map<String, Case> of(RuleSources sources) {
        Map<String, Case> cases = new HashMap<>();
        sources.files().stream().flatMap(file -> WhyNot.rules(file).stream()).forEach(rule -> {
            InWords words = new InWords();
            rule.getLhs().getDescrs().forEach(words::take);
            cases.put(rule.getName(), new Case(String.join(" and ", words.moments), words.conditions));
        });
        return cases;
    }

    private void take(BaseDescr part) {
        if (part instanceof PatternDescr pattern) {
            if (!isAlwaysThere(pattern)) {
                moments.add(Vocabulary.moment(pattern.getObjectType()));
            }
            conditions.addAll(conditions(pattern));
        } else {
            conditions.add(joined(part));
        }
    }

    private static boolean isAlwaysThere(PatternDescr pattern) {
        return pattern.getObjectType().matches("Claim|Policy");
    }

    private String joined(BaseDescr part) {
        if (part instanceof PatternDescr pattern) {
            List<String> all = new ArrayList<>();
            if (!isAlwaysThere(pattern)) {
                all.add(Vocabulary.moment(pattern.getObjectType()));
            }
            all.addAll(conditions(pattern));
            return String.join(" and ", all);
        }
        List<?> parts = part instanceof ConditionalElementDescr all ? all.getDescrs() : List.of();
        String told = parts.stream()
                .map(each -> joined((BaseDescr) each))
                .collect(Collectors.joining(part instanceof OrDescr ? ", or " : " and "));
        return part instanceof NotDescr ? "it is not so that (" + told + ")" : told;
    }

    private List<String> conditions(PatternDescr pattern) {
        String type = pattern.getObjectType();
        Wording wording = new Wording(type, bound);
        List<String> told = new ArrayList<>();
        for (BaseDescr constraint : pattern.getDescrs()) {
            DrlxExpression expression =
                    DrlxParseUtil.parseExpression(((ExprConstraintDescr) constraint).getExpression());
            Expression asked = expression.getExpr();
            if (expression.getBind() != null) {
                bound.put(expression.getBind().asString(), wording.meaning(asked));
            }
            if (expression.getBind() == null || asked instanceof BinaryExpr) {
                told.add(wording.sentence(asked));
            }
        }
        return told;
    }
}
