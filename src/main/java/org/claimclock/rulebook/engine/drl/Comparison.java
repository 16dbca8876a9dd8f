package org.claimclock.rulebook.engine.drl;

import java.util.Map;
import org.claimclock.rulebook.engine.drl.ExpressionLint.Unknown;

/** Which types a rule may compare. The engine compiles {@code status == 3} without a word, and then it never matches. */
final class Comparison {

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            int.class, Integer.class,
            long.class, Long.class,
            double.class, Double.class,
            short.class, Short.class,
            byte.class, Byte.class);

    private Comparison() {}

    static boolean isNumber(Class<?> type) {
        return type == Unknown.class || Number.class.isAssignableFrom(BOXES.getOrDefault(type, type));
    }

    static boolean isCondition(Class<?> type) {
        return type == Unknown.class || type == boolean.class || type == Boolean.class;
    }

    static boolean makesSense(Class<?> left, Class<?> right) {
        var one = BOXES.getOrDefault(left, left);
        var other = BOXES.getOrDefault(right, right);
        return one == Unknown.class
                || other == Unknown.class
                || Number.class.isAssignableFrom(one) && Number.class.isAssignableFrom(other)
                || one.isAssignableFrom(other)
                || other.isAssignableFrom(one);
    }
}
