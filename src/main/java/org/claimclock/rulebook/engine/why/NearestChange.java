package org.claimclock.rulebook.engine.why;

import static org.drools.mvel.parser.printer.PrintUtil.printNode;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

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

    private Stream<?> others(Object value) {
        if (value instanceof Boolean truth) {
            return Stream.of(!truth);
        } else if (value instanceof Enum<?> constant) {
            return Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                    .filter(other -> other != value);
        } else if (value instanceof Integer number) {
            return IntStream.rangeClosed(1, NUMBERS).boxed().flatMap(by -> Stream.of(number + by, number - by));
        } else if (value instanceof LocalDate day) {
            return IntStream.rangeClosed(1, DAYS).boxed().flatMap(by -> Stream.of(day.minusDays(by), day.plusDays(by)));
        } else if (value instanceof String) {
            return texts();
        } else if (value instanceof Collection<?> all) {
            return texts().map(
                            text -> Stream.concat(all.stream(), Stream.of(text)).toList());
        }
        return Stream.of();
    }

    /** That the condition names. */
    private Stream<String> texts() {
        return texts(condition);
    }

    private static Stream<String> texts(Node node) {
        return node instanceof StringLiteralExpr text
                ? Stream.of(text.asString())
                : children(node).stream().flatMap(NearestChange::texts);
    }

    private List<Expression> leaves(Node node) {
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
            boolean isOfAFact = call.getScope().filter(evaluator::isWholeFact).isPresent();
            if (!isOfAFact) {
                call.getScope().ifPresent(scope -> leaves.addAll(leaves(scope)));
            }
            call.getArguments().forEach(argument -> leaves.addAll(leaves(argument)));
            if (isOfAFact) {
                // What it answers, for all of the fact is more than anyone reads. Last: what it is asked for says more.
                leaves.add(call);
            }
        } else {
            children(node).forEach(child -> leaves.addAll(leaves(child)));
        }
        return leaves;
    }

    /** The parser does not count the sides of {@code in} and {@code contains} among the children. */
    private static List<? extends Node> children(Node node) {
        return node instanceof PointFreeExpr operator
                ? Stream.concat(Stream.of(operator.getLeft()), operator.getRight().stream())
                        .toList()
                : node.getChildNodes();
    }
}
