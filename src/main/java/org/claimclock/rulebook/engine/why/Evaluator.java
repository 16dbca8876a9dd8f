package org.claimclock.rulebook.engine.why;

import static org.drools.mvel.parser.printer.PrintUtil.printNode;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.List;
import java.util.Map;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/**
 * Reckons one expression of a pattern.
 *
 * @param fact the one that the pattern has met
 * @param bound the rule's variables so far
 * @param supposed values that are taken to be otherwise, by the text that they stand for
 */
record Evaluator(Object fact, Map<String, Object> bound, Map<String, Object> supposed) {

    Evaluator supposing(String text, Object value) {
        return new Evaluator(fact, bound, Map.of(text, value));
    }

    boolean holds(Expression expression) {
        return valueOf(expression) instanceof Boolean answer && answer;
    }

    /** @throws NotReckonedException for what is not known here */
    Object valueOf(Expression expression) {
        Object other = supposed.get(printNode(expression));
        return other == null ? found(expression) : other;
    }

    private Object found(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return valueOf(enclosed.getInner());
        } else if (expression instanceof NameExpr name) {
            return named(name.getNameAsString());
        } else if (expression instanceof FieldAccessExpr access) {
            return accessed(access);
        } else if (expression instanceof MethodCallExpr call) {
            Object owner = call.getScope().map(this::valueOf).orElse(fact);
            return Members.call(
                    owner,
                    call.getNameAsString(),
                    call.getArguments().stream().map(this::valueOf).toList());
        } else if (expression instanceof BinaryExpr binary) {
            return new Sum(this).valueOf(binary);
        } else if (expression instanceof UnaryExpr unary) {
            return unary.getOperator() == UnaryExpr.Operator.MINUS
                    ? (Object) (-Sum.number(valueOf(unary.getExpression())))
                    : (Object) !holds(unary.getExpression());
        } else if (expression instanceof PointFreeExpr operator) {
            return pointFree(operator);
        }
        return expression instanceof ThisExpr ? fact : literal(expression);
    }

    private static Object literal(Expression expression) {
        if (expression instanceof IntegerLiteralExpr number) {
            return number.asNumber();
        } else if (expression instanceof LongLiteralExpr number) {
            return number.asNumber();
        } else if (expression instanceof DoubleLiteralExpr number) {
            return number.asDouble();
        } else if (expression instanceof BooleanLiteralExpr truth) {
            return truth.getValue();
        } else if (expression instanceof StringLiteralExpr text) {
            return text.asString();
        }
        throw new NotReckonedException(printNode(expression));
    }

    private Object named(String name) {
        if (name.startsWith("$")) {
            Object value = bound.get(name);
            if (value == null) {
                throw new NotReckonedException(name);
            }
            return value instanceof WholeFact whole ? whole.fact() : value;
        }
        return Members.property(fact, name);
    }

    /** Whether this is a variable that stands for all of a fact. */
    boolean isWholeFact(Expression expression) {
        return expression instanceof ThisExpr
                || (expression instanceof NameExpr name && bound.get(name.getNameAsString()) instanceof WholeFact);
    }

    /** A name that begins with a capital is a type, and what follows its constant. */
    private Object accessed(FieldAccessExpr access) {
        boolean isConstant = access.getScope() instanceof NameExpr type
                && Character.isUpperCase(type.getNameAsString().charAt(0));
        return isConstant
                ? new Constant(access.getNameAsString())
                : Members.property(valueOf(access.getScope()), access.getNameAsString());
    }

    private boolean pointFree(PointFreeExpr operator) {
        Object left = Constant.nameOf(valueOf(operator.getLeft()));
        List<Object> right = operator.getRight().stream()
                .map(this::valueOf)
                .map(Constant::nameOf)
                .toList();
        return switch (operator.getOperator().asString()) {
            case "in" -> right.contains(left);
            case "contains" -> left instanceof java.util.Collection<?> all && all.containsAll(right);
            case "memberOf" -> right.get(0) instanceof java.util.Collection<?> all && all.contains(left);
            default -> throw new NotReckonedException(operator.getOperator().asString());
        };
    }
}
