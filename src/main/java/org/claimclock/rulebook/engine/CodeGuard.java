package org.claimclock.rulebook.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.claimclock.rulebook.engine.drl.RuleLanguage;
import org.objectweb.asm.ClassReader;

/**
 * Looks through the classes that rules were compiled to before any of them is loaded, and names what no condition needs: loops, locks, large arrays,
 * calls of anything but facts and what the engine's own conditions use. It stands behind the reader of rule files and knows nothing of it, so a gap in one
 * is not a gap in the other.
 */
final class CodeGuard {
    private static final String CLASS = ".class";

    /** Written by the engine from the archive's name alone. */
    private static final String OF_THE_PROJECT = "org/drools/project/model/";

    private final RuleLanguage language;
    private final Pattern expected;

    CodeGuard(RuleLanguage language) {
        this.language = language;
        this.expected = Pattern.compile(
                Pattern.quote(language.rulePackage())
                        + "/((Rules|DomainClassesMetadata)[0-9A-Fa-f]{32}[\\w$]*|P[0-9A-F]{2}/Lambda(Predicate|Extractor|Consequence)[0-9A-F]{32})");
    }

    /** A sentence for each thing that is refused; empty if the code does no more than a condition may. */
    List<String> faults(byte[] archive) {
        List<String> faults = new ArrayList<>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().endsWith(CLASS) && !entry.getName().startsWith(OF_THE_PROJECT)) {
                    look(entry.getName(), entries.readAllBytes(), faults);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return faults.stream().distinct().sorted().toList();
    }

    private void look(String file, byte[] code, List<String> faults) {
        String name = file.substring(0, file.length() - CLASS.length());
        if (!expected.matcher(name).matches()) {
            faults.add("were compiled to the class " + name + ", which no rule needs.");
            return;
        }
        try {
            new ClassReader(code).accept(new GuardedClass(language, faults), ClassReader.SKIP_DEBUG);
        } catch (RuntimeException e) {
            // A class that cannot be read cannot be let in; the library throws many kinds.
            faults.add("were compiled to the class " + name + ", which cannot be read: " + e + ".");
        }
    }
}
