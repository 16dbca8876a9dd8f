package org.claimclock.rulebook.engine.drl;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimclock.csv.Nearest;

/** The types that the imports of one rule file make known by their short names. */
final class FactTypes {

    private final RuleLanguage language;
    private final ClassLoader loader;
    private final Set<String> known;
    private final Map<String, Class<?>> named = new LinkedHashMap<>();
    private final Set<String> wholePackages = new LinkedHashSet<>();

    /** @param known words of all rule files that may be names of types */
    FactTypes(RuleLanguage language, ClassLoader loader, Set<String> known) {
        this.known = known;
        this.language = language;
        this.loader = loader;
    }

    /** Takes {@code a.b.Type}, {@code a.b.Outer.Inner} or {@code a.b.*}; false if rules may not import it or it does not exist. */
    boolean add(String imported) {
        if (imported.endsWith(".*")) {
            var wholePackage = imported.substring(0, imported.length() - 2);
            return language.factPackages().contains(wholePackage) && wholePackages.add(wholePackage);
        }
        var type = load(imported);
        type.ifPresent(found -> named.put(found.getSimpleName(), found));
        return type.isPresent();
    }

    Optional<Class<?>> find(String simpleName) {
        if (!named.containsKey(simpleName)) {
            wholePackages.stream()
                    .map(in -> loadBinary(in + "." + simpleName))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(found -> named.put(simpleName, found));
        }
        return Optional.ofNullable(named.get(simpleName));
    }

    /** What an unknown name may have meant among the types that rules speak of, or else what to do. */
    String maybe(String name, String otherwise) {
        var meant = Nearest.maybe(
                name,
                known.stream()
                        .filter(each -> !each.equals(name) && isType(each))
                        .toList());
        return meant.isEmpty() ? otherwise : meant;
    }

    private boolean isType(String name) {
        return language.factPackages().stream()
                .anyMatch(in -> loadBinary(in + "." + name).isPresent());
    }

    /** The types that were imported by name, or by a whole package and then used. */
    Set<Class<?>> used() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(named.values()));
    }

    /** Tries {@code a.b.C}, then {@code a.b$C}: rules write a nested type with a dot. */
    private Optional<Class<?>> load(String name) {
        var found = loadBinary(name);
        var dot = name.lastIndexOf('.');
        return found.isPresent() || dot < 0 ? found : load(name.substring(0, dot) + "$" + name.substring(dot + 1));
    }

    private Optional<Class<?>> loadBinary(String binaryName) {
        if (!language.allowsType(binaryName)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Class.forName(binaryName, false, loader));
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            // On a file system that ignores case, "claim" finds Claim.class and only then turns out to be another name.
            return Optional.empty();
        }
    }
}
