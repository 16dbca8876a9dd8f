package org.claimclock.rulebook.engine.why;

import static org.drools.mvel.parser.printer.PrintUtil.printNode;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BinaryExpr.Operator;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimclock.rulebook.engine.why.Vocabulary.Truth;

/**
 * Says the conditions on one fact in words. What it has no words for it quotes: nothing is left out, and nothing guessed.
 *
 * @param type of the fact
 * @param bound what each variable so far stands for
 */
record Wording(String type, Map<String, String> bound) {
    private static final Map<Operator, String> COMPARED = Map.of(
            Operator.EQUALS, "is",
            Operator.NOT_EQUALS, "is not",
            Operator.GREATER, "is more than",
            Operator.GREATER_EQUALS, "is at least",
            Operator.LESS, "is less than",
            Operator.LESS_EQUALS, "is at most");

    /** A sentence without its beginning and its end. */
    String sentence(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return sentence(enclosed.getInner());
        } else if (expression instanceof UnaryExpr unary
                && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            return truth(unary.getExpression(), false);
        } else if (expression instanceof BinaryExpr binary) {
            return switch (binary.getOperator()) {
                case OR -> any(parts(binary, Operator.OR));
                case AND -> all(parts(binary, Operator.AND));
                default -> comparison(binary);
            };
        }
        return truth(expression, true);
    }

    /** The same, unless something has to be quoted: then the condition says as much itself. */
    Optional<String> findPlain(Expression expression) {
        String told = sentence(expression);
        return (" " + told).contains(" '") ? Optional.empty() : Optional.of(told);
    }

    /** What a variable for this stands for. A truth is told by its property, whoever asks for it. */
    String meaning(Expression asked) {
        return asked instanceof NameExpr name
                        && Vocabulary.findTruth(type, name.getNameAsString()).isPresent()
                ? type + "." + name.getNameAsString()
                : noun(asked);
    }

    private static List<Expression> parts(Expression expression, Operator operator) {
        if (expression instanceof BinaryExpr binary && binary.getOperator() == operator) {
            List<Expression> parts = new ArrayList<>(parts(binary.getLeft(), operator));
            parts.addAll(parts(binary.getRight(), operator));
            return parts;
        }
        return List.of(plain(expression));
    }

    private static Expression plain(Expression expression) {
        return expression instanceof EnclosedExpr enclosed ? plain(enclosed.getInner()) : expression;
    }

    private String any(List<Expression> parts) {
        Optional<String> one = findOneOf(parts);
        if (one.isPresent()) {
            return one.get();
        }
        boolean mixed = parts.stream().anyMatch(part -> is(part, Operator.AND));
        return parts.stream().map(this::sentence).collect(Collectors.joining(mixed ? ", or " : " or "));
    }

    /** Alternatives that are values of one thing: {@code the claim is EDITING, SUBMITTED or APPROVED}. */
    private Optional<String> findOneOf(List<Expression> parts) {
        List<String> subjects = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Expression part : parts) {
            if (!(part instanceof BinaryExpr binary)
                    || binary.getOperator() != Operator.EQUALS
                    || binary.getRight() instanceof BooleanLiteralExpr) {
                return Optional.empty();
            }
            subjects.add(noun(binary.getLeft()));
            values.add(noun(binary.getRight()));
        }
        int last = values.size() - 1;
        return subjects.stream().distinct().count() == 1
                ? Optional.of(subjects.get(0) + " is " + String.join(", ", values.subList(0, last)) + " or "
                        + values.get(last))
                : Optional.empty();
    }

    private String all(List<Expression> parts) {
        return parts.stream()
                .map(part -> is(part, Operator.OR)
                                && findOneOf(parts(part, Operator.OR)).isEmpty()
                        ? "(" + sentence(part) + ")"
                        : sentence(part))
                .collect(Collectors.joining(" and "));
    }

    private static boolean is(Expression part, Operator operator) {
        return part instanceof BinaryExpr binary && binary.getOperator() == operator;
    }

    private String comparison(BinaryExpr binary) {
        String compared = COMPARED.get(binary.getOperator());
        if (compared == null) {
            return quoted(binary);
        }
        if (binary.getRight() instanceof BooleanLiteralExpr answer && compared.startsWith("is")) {
            boolean wanted = answer.getValue() == (binary.getOperator() == Operator.EQUALS);
            return truth(binary.getLeft(), wanted);
        }
        return noun(binary.getLeft()) + " " + compared + " " + noun(binary.getRight());
    }

    private String truth(Expression asked, boolean wanted) {
        Expression plain = plain(asked);
        if (plain instanceof NameExpr name) {
            Optional<Truth> truth = findTruth(name.getNameAsString());
            if (truth.isPresent()) {
                return wanted ? truth.get().so() : truth.get().notSo();
            }
        } else if (plain instanceof MethodCallExpr call && call.getArguments().size() == 1) {
            String argument = noun(call.getArgument(0));
            if (call.getNameAsString().equals("covers") && call.getScope().isPresent()) {
                return noun(call.getScope().get()) + (wanted ? " covers " : " does not cover ") + argument;
            } else if (call.getNameAsString().equals("allowsEditsIn")) {
                return "a claim in this status may " + (wanted ? "" : "not ") + "be edited (policy editable_in)";
            }
        }
        return wanted ? quoted(plain) : "it is not so that " + quoted(plain);
    }

    /** A variable stands for a property of another fact, {@code ReviewerApproved.forDispute}. */
    private Optional<Truth> findTruth(String name) {
        String[] property = bound.getOrDefault(name, name).split("\\.", 2);
        return property.length == 2 ? Vocabulary.findTruth(property[0], property[1]) : Vocabulary.findTruth(type, name);
    }

    /** What a value is called in a sentence. */
    String noun(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return noun(enclosed.getInner());
        } else if (expression instanceof NameExpr name) {
            String named = name.getNameAsString();
            return named.startsWith("$") ? bound.getOrDefault(named, named) : Vocabulary.noun(type, named);
        } else if (expression instanceof FieldAccessExpr access
                && access.getScope() instanceof NameExpr owner
                && Character.isUpperCase(owner.getNameAsString().charAt(0))) {
            return access.getNameAsString();
        } else if (expression instanceof StringLiteralExpr text) {
            return text.asString();
        } else if (expression instanceof MethodCallExpr call
                && call.getNameAsString().matches("number|text")
                && call.getArguments().size() == 1
                && call.getArgument(0) instanceof StringLiteralExpr name) {
            return "the policy " + name.asString();
        }
        return expression.isLiteralExpr() ? printNode(expression) : quoted(expression);
    }

    private static String quoted(Expression expression) {
        return "'" + printNode(expression) + "'";
    }
}
