package org.claimclock.rulebook.engine.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** How much work a condition makes for the compiler. The limits are far above what a person writes, and far below what takes a minute or all memory. */
final class ConditionSize {
    private static final int DEEPEST = 20;
    private static final int MOST_FACTS = 20;
    private static final int MOST_CONSTRAINTS = 200;
    private static final int MOST_CASES = 10;

    private final BaseDescr condition;

    ConditionSize(BaseDescr condition) {
        this.condition = condition;
    }

    /** The first thing of which there is too much. */
    Optional<String> findExcess() {
        int facts = 0;
        int constraints = 0;
        List<? extends BaseDescr> level = List.of(condition);
        for (int depth = 0; !level.isEmpty(); depth++) {
            if (depth > DEEPEST) {
                return Optional.of("is nested more than " + DEEPEST + " deep. Maybe write several rules.");
            }
            List<BaseDescr> below = new ArrayList<>();
            for (BaseDescr each : level) {
                if (each instanceof PatternDescr pattern) {
                    facts++;
                    constraints += pattern.getDescrs().size();
                } else if (each instanceof ConditionalElementDescr group) {
                    group.getDescrs().forEach(part -> below.add((BaseDescr) part));
                }
            }
            level = below;
        }
        if (facts > MOST_FACTS) {
            return Optional.of(
                    "asks for " + facts + " facts; at most " + MOST_FACTS + " are allowed. Maybe write several rules.");
        }
        if (constraints > MOST_CONSTRAINTS) {
            return Optional.of("has " + constraints + " conditions; at most " + MOST_CONSTRAINTS
                    + " are allowed. Maybe write several rules.");
        }
        return cases(condition) > MOST_CASES
                ? Optional.of("has more than " + MOST_CASES
                        + " cases, for its ors multiply one another. Maybe write several rules.")
                : Optional.empty();
    }

    /** The compiler makes a rule of each. Once there are too many it does not matter how many. */
    private static long cases(BaseDescr condition) {
        if (!(condition instanceof ConditionalElementDescr group)) {
            return 1;
        }
        boolean either = condition instanceof OrDescr;
        long cases = either ? 0 : 1;
        for (Object part : group.getDescrs()) {
            long own = cases((BaseDescr) part);
            cases = Math.min(MOST_CASES + 1L, either ? cases + own : cases * own);
        }
        return cases;
    }
}
