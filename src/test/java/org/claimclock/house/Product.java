package org.claimclock.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the house rules look at: the compiled classes and the source files of the product, without its tests. */
final class Product {

    static final String ROOT = "org.claimclock";

    private static final Path SOURCES = Path.of("src", "main", "java");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private Product() {}

    static JavaClasses classes() {
        return CLASSES;
    }

    /** Holds the rule against every class. A rule that finds nothing to look at fails: it would hold whatever is written. */
    static void obeys(ArchRule rule) {
        rule.allowEmptyShould(false).check(CLASSES);
    }

    /** The pattern of a package of ours and all below it: {@code claim} gives {@code org.claimclock.claim..}. */
    static String in(String name) {
        return ROOT + "." + name + "..";
    }

    static List<Path> sourceFiles() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
