package org.claimclock.rulebook.engine.why;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Asks a value as a rule does: {@code name} is {@code name()}, {@code getName()} or {@code isName()}. */
final class Members {

    private Members() {}

    static Object property(Object of, String name) {
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return Stream.of(name, "get" + capital, "is" + capital)
                .filter(accessor -> methods(of, accessor, 0).findAny().isPresent())
                .findFirst()
                .map(accessor -> call(of, accessor, List.of()))
                .orElseThrow(() -> new NotReckonedException(name));
    }

    static Object call(Object of, String name, List<Object> arguments) {
        Method method = methods(of, name, arguments.size())
                .findFirst()
                .orElseThrow(() -> new NotReckonedException(name + "()"));
        Object[] given = new Object[arguments.size()];
        for (int at = 0; at < given.length; at++) {
            given[at] = fitting(arguments.get(at), method.getParameterTypes()[at]);
        }
        try {
            Object answer = method.invoke(of, given);
            if (answer == null) {
                throw new NotReckonedException(name + " is null");
            }
            return answer;
        } catch (ReflectiveOperationException e) {
            throw new NotReckonedException(name + "(): " + e.getCause());
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object fitting(Object value, Class<?> type) {
        return value instanceof Constant constant && type.isEnum()
                ? Enum.valueOf((Class) type, constant.name())
                : value;
    }

    private static Stream<Method> methods(Object of, String name, int arguments) {
        return Arrays.stream(type(of.getClass()).getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == arguments);
    }

    /** A class that is not public is asked by what it shows to all. */
    private static Class<?> type(Class<?> type) {
        if (java.lang.reflect.Modifier.isPublic(type.getModifiers())) {
            return type;
        }
        if (java.util.Collection.class.isAssignableFrom(type)) {
            return java.util.Collection.class;
        }
        return type.getSuperclass() == null || type.getSuperclass() == Object.class
                ? Object.class
                : type(type.getSuperclass());
    }
}
