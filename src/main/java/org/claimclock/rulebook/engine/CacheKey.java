package org.claimclock.rulebook.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimclock.csv.file.Sha256;
import org.claimclock.rulebook.engine.drl.RuleLanguage;
import org.drools.base.util.Drools;

/**
 * Names everything that compiled rules depend on: the rule files, Java, Drools, this program's reader of rules, which found no fault in them, and its
 * fact types, whose methods they call. A file with this name holds the outcome of the same work.
 */
final class CacheKey {

    private CacheKey() {}

    static String of(String fingerprint, RuleLanguage language) {
        var digest = Sha256.digest();
        Stream.of(
                        fingerprint,
                        Drools.getFullVersion(),
                        "" + Runtime.version().feature(),
                        spoken(language),
                        program(language))
                .forEach(part -> digest.update((part + "\n").getBytes(StandardCharsets.UTF_8)));
        return Sha256.hex(digest);
    }

    private static String spoken(RuleLanguage language) {
        return language.rulePackage() + new TreeSet<>(language.factPackages()) + new TreeSet<>(language.effects());
    }

    private static String program(RuleLanguage language) {
        var packages = new TreeSet<>(language.factPackages());
        packages.add(CacheKey.class.getPackageName());
        var folders =
                packages.stream().map(name -> name.replace('.', '/') + "/").toList();
        return ProgramMark.find(name -> isLibrary(name) || folders.stream().anyMatch(name::contains))
                .map(List::toString)
                // Who does not know the program again finds nothing in the cache.
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private static boolean isLibrary(String name) {
        return name.endsWith(".class") && !name.startsWith("org/claimclock/");
    }
}
