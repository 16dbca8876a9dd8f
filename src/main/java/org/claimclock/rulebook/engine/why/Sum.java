package org.claimclock.rulebook.engine.why;

import com.github.javaparser.ast.expr.BinaryExpr;

/** Comparisons, arithmetic, and, or. */
record Sum(Evaluator evaluator) {

    Object valueOf(BinaryExpr expression) {
        return switch (expression.getOperator()) {
            case AND -> evaluator.holds(expression.getLeft()) && evaluator.holds(expression.getRight());
            case OR -> evaluator.holds(expression.getLeft()) || evaluator.holds(expression.getRight());
            default ->
                of(
                        expression.getOperator(),
                        Constant.nameOf(evaluator.valueOf(expression.getLeft())),
                        Constant.nameOf(evaluator.valueOf(expression.getRight())));
        };
    }

    private static Object of(BinaryExpr.Operator operator, Object left, Object right) {
        return switch (operator) {
            case EQUALS -> equal(left, right);
            case NOT_EQUALS -> !equal(left, right);
            case LESS -> compared(left, right) < 0;
            case LESS_EQUALS -> compared(left, right) <= 0;
            case GREATER -> compared(left, right) > 0;
            case GREATER_EQUALS -> compared(left, right) >= 0;
            case PLUS -> number(left) + number(right);
            case MINUS -> number(left) - number(right);
            case MULTIPLY -> number(left) * number(right);
            case DIVIDE -> number(left) / number(right);
            case REMAINDER -> number(left) % number(right);
            default -> throw new NotReckonedException(operator.asString());
        };
    }

    private static boolean equal(Object left, Object right) {
        return left instanceof Number && right instanceof Number ? compared(left, right) == 0 : left.equals(right);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compared(Object left, Object right) {
        if (left instanceof Number && right instanceof Number) {
            return Long.compare(number(left), number(right));
        }
        if (left instanceof Comparable one && right.getClass() == left.getClass()) {
            return one.compareTo(right);
        }
        throw new NotReckonedException(left + " compared with " + right);
    }

    static long number(Object value) {
        if (value instanceof Number number) {
            return number.longValue();
        }
        throw new NotReckonedException(value + " as a number");
    }
}
