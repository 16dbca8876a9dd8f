package org.claimclock.rulebook.engine.drl;

import static org.drools.mvel.parser.printer.PrintUtil.printNode;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimclock.csv.Nearest;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/**
 * Checks one expression of a pattern against what is allowed in it, which is little: properties and methods of facts, enum constants, variables
 * of the rule, literals, comparisons, arithmetic, and, or, not. Whatever is not named here is refused, so new grammar stays shut until it is read.
 */
final class ExpressionLint {

    private static final int LONGEST = 1000;
    private static final Pattern VARIABLE = Pattern.compile("\\$[A-Za-z]\\w*");
    private static final Set<String> OPERATORS = Set.of("in", "contains", "memberOf");
    private static final Set<String> DOORS_OUT = Set.of(
            "java",
            "javax",
            "jakarta",
            "org",
            "com",
            "net",
            "io",
            "sun",
            "jdk",
            "drools",
            "kcontext",
            "System",
            "Runtime",
            "Class",
            "Thread");

    private final Members members;
    private final FactTypes types;
    private final Class<?> pattern;
    private final Scope scope;
    private final List<String> faults = new ArrayList<>();

    ExpressionLint(Members members, FactTypes types, Class<?> pattern, Scope scope) {
        this.members = members;
        this.types = types;
        this.pattern = pattern;
        this.scope = scope;
    }

    /** Binds a variable; the answer is the fault, if it may not have this name. */
    Optional<String> findFaultInBinding(String variable, Class<?> type) {
        if (!variable.startsWith("$")) {
            return Optional.of(
                    "binds " + variable + "; the name of a variable begins with $. Maybe $" + variable + ".");
        }
        if (!VARIABLE.matcher(variable).matches()) {
            return Optional.of("binds " + variable + "; after $ come letters from a to z, digits and _.");
        }
        return scope.bind(variable, type)
                ? Optional.empty()
                : Optional.of("binds " + variable + " twice; each variable is bound once.");
    }

    /** Everything wrong with the expression; empty if all is well. */
    List<String> check(String text) {
        faults.clear();
        if (text.length() > LONGEST) {
            return List.of(
                    "has an expression of " + text.length() + " characters; at most " + LONGEST + " are allowed.");
        }
        findParsed(text)
                .ifPresentOrElse(
                        this::checkWhole, () -> faults.add("has " + text + ", which cannot be read as an expression."));
        return List.copyOf(faults);
    }

    /** The parser throws several kinds for what it cannot read, and stops in silence before what it does not expect. */
    private static Optional<DrlxExpression> findParsed(String text) {
        try {
            var parsed = DrlxParseUtil.parseExpression(text);
            var binding = parsed.getBind() == null ? "" : parsed.getBind().asString() + ":";
            var understood = binding + printNode(parsed.getExpr());
            return squeezed(understood).equals(squeezed(text)) ? Optional.of(parsed) : Optional.empty();
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static String squeezed(String expression) {
        return expression.replaceAll("[\\s()]", "");
    }

    private void checkWhole(DrlxExpression whole) {
        var type = typeOf(whole.getExpr());
        if (whole.getBind() != null) {
            if (!isPath(whole.getExpr())) {
                faults.add("binds " + whole.getBind() + " to " + printNode(whole.getExpr())
                        + "; a variable is bound to a property. Maybe write the comparison after a comma.");
            }
            findFaultInBinding(whole.getBind().asString(), type).ifPresent(faults::add);
        } else if (faults.isEmpty() && type != boolean.class && type != Boolean.class) {
            faults.add("has " + printNode(whole.getExpr()) + ", which is " + type.getSimpleName()
                    + " and not a condition. Maybe compare it, or bind it as in $x : " + printNode(whole.getExpr())
                    + ".");
        }
    }

    private static boolean isPath(Expression expression) {
        return expression instanceof NameExpr
                || expression instanceof FieldAccessExpr
                || expression instanceof MethodCallExpr
                || expression instanceof EnclosedExpr enclosed && isPath(enclosed.getInner());
    }

    private Class<?> typeOf(Expression expression) {
        if (expression instanceof NameExpr name) {
            return typeOfName(name.getNameAsString());
        } else if (expression instanceof FieldAccessExpr access) {
            return typeOfAccess(access);
        } else if (expression instanceof MethodCallExpr call) {
            return typeOfCall(call);
        } else if (expression instanceof EnclosedExpr enclosed) {
            return typeOf(enclosed.getInner());
        } else if (expression instanceof BinaryExpr binary) {
            return typeOfBinary(binary);
        } else if (expression instanceof HalfBinaryExpr half) {
            typeOf(half.getRight());
            return boolean.class;
        } else if (expression instanceof UnaryExpr unary && isPure(unary)) {
            return typeOfUnary(unary);
        } else if (expression instanceof PointFreeExpr operator
                && OPERATORS.contains(operator.getOperator().asString())) {
            typeOf(operator.getLeft());
            operator.getRight().forEach(this::typeOf);
            return boolean.class;
        } else if (expression instanceof ThisExpr) {
            return pattern;
        }
        return typeOfLiteral(expression);
    }

    private Class<?> typeOfLiteral(Expression expression) {
        var literal = Literals.find(expression);
        if (literal.isPresent()) {
            literal.get().faults().forEach(this::refuse);
            return literal.get().type();
        }
        return refuse(
                "has " + printNode(expression)
                        + "; allowed are properties and methods of facts, enum constants, variables, numbers, texts, comparisons, arithmetic, &&, ||, !, in, contains, memberOf.");
    }

    private Class<?> typeOfName(String name) {
        if (name.startsWith("$")) {
            return scope.find(name)
                    .orElseGet(() -> refuse(
                            "uses " + name + ", which is not bound before it." + Nearest.maybe(name, scope.names())));
        }
        if (DOORS_OUT.contains(name)) {
            return refuse("uses " + name + "; a rule speaks of facts only.");
        }
        return members.findProperty(pattern, name).orElseGet(() -> unknown(pattern, name));
    }

    private Class<?> typeOfAccess(FieldAccessExpr access) {
        var name = access.getNameAsString();
        if (access.getScope() instanceof NameExpr scopeName) {
            var named = types.find(scopeName.getNameAsString());
            if (named.isPresent()) {
                return constantOf(named.get(), name);
            }
        }
        var owner = typeOf(access.getScope());
        return owner == Unknown.class
                ? owner
                : members.findProperty(owner, name).orElseGet(() -> unknown(owner, name));
    }

    private Class<?> constantOf(Class<?> type, String name) {
        var constants = type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()
                : List.<String>of();
        return constants.contains(name)
                ? type
                : refuse("uses " + type.getSimpleName() + "." + name + "; " + type.getSimpleName()
                        + (type.isEnum()
                                ? " is one of " + String.join(", ", constants) + "." + Nearest.maybe(name, constants)
                                : " has no constants that rules may use."));
    }

    private Class<?> typeOfCall(MethodCallExpr call) {
        call.getArguments().forEach(this::typeOf);
        if (call.getScope().isEmpty() && call.getNameAsString().equals("eval")) {
            return refuse("uses eval; write its condition directly.");
        }
        var owner = call.getScope().isPresent() ? typeOf(call.getScope().get()) : pattern;
        var name = call.getNameAsString();
        return owner == Unknown.class
                ? owner
                : members.findCall(owner, name, call.getArguments().size())
                        .orElseGet(() -> unknown(owner, name + "()"));
    }

    private Class<?> typeOfBinary(BinaryExpr binary) {
        var left = typeOf(binary.getLeft());
        var right = typeOf(binary.getRight());
        return switch (binary.getOperator()) {
            case OR, AND -> typeOfCondition(binary, left, right);
            case EQUALS, NOT_EQUALS, LESS, GREATER, LESS_EQUALS, GREATER_EQUALS ->
                typeOfComparison(binary, left, right);
            case PLUS, MINUS, MULTIPLY, DIVIDE, REMAINDER -> typeOfSum(binary, left, right);
            default ->
                refuse("uses " + binary.getOperator().asString() + "; allowed are comparisons, arithmetic, && and ||.");
        };
    }

    private Class<?> typeOfComparison(BinaryExpr binary, Class<?> left, Class<?> right) {
        return Comparison.makesSense(left, right)
                ? boolean.class
                : refuse("compares " + printNode(binary) + ", that is " + left.getSimpleName() + " with "
                        + right.getSimpleName() + "; both sides are of one kind.");
    }

    private Class<?> typeOfCondition(BinaryExpr binary, Class<?> left, Class<?> right) {
        return Comparison.isCondition(left) && Comparison.isCondition(right)
                ? boolean.class
                : refuse("joins " + printNode(binary) + ", that is " + left.getSimpleName() + " with "
                        + right.getSimpleName() + "; && and || stand between conditions.");
    }

    private Class<?> typeOfSum(BinaryExpr binary, Class<?> left, Class<?> right) {
        return Comparison.isNumber(left) && Comparison.isNumber(right)
                ? left
                : refuse("reckons " + printNode(binary) + ", that is " + left.getSimpleName() + " with "
                        + right.getSimpleName() + "; arithmetic is for numbers. Maybe a fact can tell it.");
    }

    private Class<?> typeOfUnary(UnaryExpr unary) {
        var type = typeOf(unary.getExpression());
        var negation = unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT;
        return (negation ? Comparison.isCondition(type) : Comparison.isNumber(type))
                ? type
                : refuse("turns " + printNode(unary) + ", that is " + type.getSimpleName()
                        + "; ! stands before a condition, - before a number.");
    }

    private static boolean isPure(UnaryExpr unary) {
        return unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT
                || unary.getOperator() == UnaryExpr.Operator.MINUS;
    }

    private Class<?> unknown(Class<?> owner, String name) {
        var names = members.names(owner);
        var allowed = names.isEmpty() ? "nothing that rules may ask for" : String.join(", ", names);
        var known = names.contains(name.replace("()", ""));
        var meant = known ? " Maybe with other values." : Nearest.maybe(name, members.words(owner));
        return refuse("asks " + owner.getSimpleName() + " for " + name + "; it has " + allowed + "." + meant);
    }

    private Class<?> refuse(String fault) {
        faults.add(fault);
        return Unknown.class;
    }

    /** The type of what was refused: a fault is told once, not again for everything around it. */
    static final class Unknown {}
}
