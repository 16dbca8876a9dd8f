package org.claimclock.rulebook.engine.drl;

import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers, texts, true and false, as they stand in an expression. */
final class Literals {
    /** Java takes 010 for eight. */
    private static final Pattern PLAIN_NUMBER = Pattern.compile("(0|[1-9]\\d*)(\\.\\d+)?");

    private static final int MOST_DIGITS = 9;

    private Literals() {}

    /** A literal, and what is wrong with it. */
    record Literal(Class<?> type, List<String> faults) {}

    /** Nothing where the expression is something else. */
    static Optional<Literal> find(Expression expression) {
        if (expression instanceof IntegerLiteralExpr number) {
            return Optional.of(number(int.class, number));
        } else if (expression instanceof LongLiteralExpr number) {
            return Optional.of(number(long.class, number));
        } else if (expression instanceof DoubleLiteralExpr number) {
            return Optional.of(number(double.class, number));
        } else if (expression instanceof StringLiteralExpr text) {
            return Optional.of(new Literal(String.class, textFaults(text.getValue())));
        }
        return expression instanceof BooleanLiteralExpr
                ? Optional.of(new Literal(boolean.class, List.of()))
                : Optional.empty();
    }

    private static Literal number(Class<?> type, LiteralStringValueExpr number) {
        var digits = number.getValue();
        var good = PLAIN_NUMBER.matcher(digits).matches() && digits.length() <= MOST_DIGITS;
        return new Literal(
                type,
                good
                        ? List.of()
                        : List.of("has the number " + digits + "; a number has at most " + MOST_DIGITS
                                + " plain digits and does not begin with 0, such as 10 or 0.5."));
    }

    private static List<String> textFaults(String text) {
        return PlainText.isPlain(text)
                ? List.of()
                : List.of("has the text \"" + text + "\", in which " + PlainText.FOUND + "; a text is plain.");
    }
}
