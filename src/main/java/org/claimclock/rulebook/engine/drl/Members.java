package org.claimclock.rulebook.engine.drl;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a rule may ask a value: everything that a fact type declares, and of the JDK's types only what is listed here. */
final class Members {

    private static final Map<Class<?>, Set<String>> OF_THE_JDK = Map.of(
            LocalDate.class,
                    Set.of(
                            "isBefore",
                            "isAfter",
                            "isEqual",
                            "getYear",
                            "getMonthValue",
                            "getDayOfMonth",
                            "getDayOfWeek"),
            Collection.class, Set.of("contains", "containsAll", "isEmpty", "size"),
            Map.class, Set.of("containsKey", "isEmpty", "size"),
            String.class, Set.of("isEmpty", "isBlank", "length", "startsWith", "endsWith"));

    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString", "getClass");

    private final RuleLanguage language;

    Members(RuleLanguage language) {
        this.language = language;
    }

    /** The type of {@code value.name}, read through {@code name()}, {@code getName()} or {@code isName()}. */
    Optional<Class<?>> findProperty(Class<?> of, String name) {
        var capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return Stream.of(name, "get" + capital, "is" + capital)
                .map(accessor -> findCall(of, accessor, 0))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The type of {@code value.name(...)} with so many arguments. */
    Optional<Class<?>> findCall(Class<?> of, String name, int arguments) {
        return open(of).filter(method -> method.getName().equals(name) && method.getParameterCount() == arguments)
                .<Class<?>>map(Method::getReturnType)
                .findFirst();
    }

    /** Everything that may follow the dot, in alphabetical order. */
    List<String> names(Class<?> of) {
        var names = new TreeSet<String>();
        open(of).map(Method::getName).forEach(names::add);
        return List.copyOf(names);
    }

    /** The same as conditions write them: {@code poeCount} for {@code getPoeCount}. */
    Set<String> words(Class<?> of) {
        return names(of).stream()
                .map(name -> name.replaceFirst("^(get|is)(?=[A-Z])", ""))
                .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Method> open(Class<?> of) {
        var listed = OF_THE_JDK.entrySet().stream()
                .filter(entry -> entry.getKey().isAssignableFrom(of))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        Predicate<Method> declaredByFact =
                method -> language.allowsType(method.getDeclaringClass().getName());
        return Arrays.stream(of.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() != void.class && !method.isBridge())
                .filter(method -> !OF_EVERY_OBJECT.contains(method.getName()))
                .filter(declaredByFact.or(method -> listed.contains(method.getName())));
    }
}
