package org.claimclock.rulebook.engine.why;

import static org.drools.mvel.parser.printer.PrintUtil.printNode;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks for the smallest change of one value that makes a condition hold, by trying. */
record NearestChange(Expression condition, Evaluator evaluator) {
    private static final int DAYS = 400;
    private static final int NUMBERS = 1000;

    /** The values that the condition speaks of, by their text, in the order in which they are written. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Expression leaf : leaves(condition)) {
            values.put(printNode(leaf), evaluator.valueOf(leaf));
        }
        return values;
    }

    /** {@code poeCount were 2}. */
    Optional<String> find() {
        return values().entrySet().stream()
                .flatMap(leaf -> others(leaf.getValue())
                        .filter(other ->
                                evaluator.supposing(leaf.getKey(), other).holds(condition))
                        .findFirst()
                        .map(other -> leaf.getKey() + " were " + other)
                        .stream())
                .findFirst();
    }

    private static Stream<?> others(Object value) {
        if (value instanceof Boolean truth) {
            return Stream.of(!truth);
        } else if (value instanceof Enum<?> constant) {
            return Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                    .filter(other -> other != value);
        } else if (value instanceof Integer number) {
            return IntStream.rangeClosed(1, NUMBERS).boxed().flatMap(by -> Stream.of(number + by, number - by));
        } else if (value instanceof LocalDate day) {
            return IntStream.rangeClosed(1, DAYS).boxed().flatMap(by -> Stream.of(day.minusDays(by), day.plusDays(by)));
        }
        return Stream.of();
    }

    private static List<Expression> leaves(Node node) {
        List<Expression> leaves = new ArrayList<>();
        if (node instanceof NameExpr name) {
            leaves.add(name);
        } else if (node instanceof FieldAccessExpr access) {
            boolean isConstant = access.getScope() instanceof NameExpr type
                    && Character.isUpperCase(type.getNameAsString().charAt(0));
            if (!isConstant) {
                leaves.add(access);
            }
        } else if (node instanceof MethodCallExpr call) {
            call.getScope().ifPresent(scope -> leaves.addAll(leaves(scope)));
            call.getArguments().forEach(argument -> leaves.addAll(leaves(argument)));
        } else if (node instanceof BinaryExpr || node instanceof EnclosedExpr || node instanceof Expression) {
            node.getChildNodes().forEach(child -> leaves.addAll(leaves(child)));
        }
        return leaves;
    }
}
