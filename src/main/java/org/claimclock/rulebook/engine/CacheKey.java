package org.claimclock.rulebook.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claimclock.rulebook.engine.drl.RuleLanguage;
import org.drools.base.util.Drools;

/**
 * Names everything that compiled rules depend on: the rule files, Drools, the Java version, and the fact types, since compiled rules call their
 * methods.
 */
final class CacheKey {

    private CacheKey() {}

    /** @param used the fact types that the rules name; those that can be reached from them are found here */
    static String of(String fingerprint, RuleLanguage language, Set<Class<?>> used, ClassLoader loader) {
        var digest = Sha256.digest();
        for (String part : new String[] {
            fingerprint, Drools.getFullVersion(), "" + Runtime.version().feature(), language.rulePackage()
        }) {
            digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
        }
        reachable(language, used).forEach(type -> digest.update(Sha256.of(bytesOf(type, loader))));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Set<Class<?>> reachable(RuleLanguage language, Set<Class<?>> used) {
        var found = new TreeSet<Class<?>>(Comparator.comparing(Class::getName));
        var open = new ArrayDeque<Class<?>>(used);
        while (!open.isEmpty()) {
            var type = open.pop();
            if (language.allowsType(type.getName()) && found.add(type)) {
                neighbours(type).filter(Objects::nonNull).forEach(open::push);
            }
        }
        return found;
    }

    private static Stream<Class<?>> neighbours(Class<?> type) {
        var returned = Arrays.stream(type.getMethods()).map(Method::getReturnType);
        var above = Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()));
        var below = type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()) : Stream.<Class<?>>empty();
        return Stream.concat(returned, Stream.concat(above, below));
    }

    private static byte[] bytesOf(Class<?> type, ClassLoader loader) {
        var resource = type.getName().replace('.', '/') + ".class";
        try (var in = Objects.requireNonNull(loader.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
