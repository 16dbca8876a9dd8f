package org.claimclock.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.house.Product.in;
import static org.claimclock.house.Product.obeys;
import static org.claimclock.house.Product.sourceFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a piece of code may look like before anyone reads what it does. */
class ShapeTest {

    private static final int MOST_LINES = 300;

    @Test
    void noFileIsLongerThanAReaderCanHold() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sourceFiles()) {
            int lines = Files.readAllLines(file).size();
            if (lines > MOST_LINES) {
                tooLong.add(file + " has " + lines + " lines");
            }
        }

        assertThat(tooLong)
                .as("files over %d lines. Maybe two subjects share one file.", MOST_LINES)
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsForAndRefusesNull() throws IOException {
        Set<Path> packages = sourceFiles().stream().map(Path::getParent).collect(toSet());

        for (Path folder : packages) {
            assertThat(folder.resolve("package-info.java")).content().contains("/**", "@NullMarked\npackage ");
        }
    }

    @Test
    void noNameSaysOnlyThatSomethingIsThere() {
        obeys(noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager|DTO|Dto|Service)")
                .because("such a name says that there is a class and not what it knows. Maybe it is two things."));
    }

    @Test
    void nothingCanBeChangedFromOutsideBySettingIt() {
        obeys(noMethods()
                .that()
                .areNotPrivate()
                .and()
                .haveRawReturnType(void.class)
                .should()
                .haveNameMatching("set[A-Z].*")
                .because("a value that is complete when it is made needs no order of calls"));
    }

    @Test
    void fieldsThatOthersSeeAreFinal() {
        obeys(fields().that()
                .areNotPrivate()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage(in("cli"))
                .should()
                .beFinal()
                .because("what anyone can change, no one can rely on; only picocli fills fields, in cli"));
    }

    @Test
    void absenceIsAnsweredOnlyByAFind() {
        obeys(methods()
                .that()
                .areNotPrivate()
                .and()
                .haveRawReturnType(Optional.class)
                .should()
                .haveNameStartingWith("find")
                .because("elsewhere a value such as ConsentWindow.NOT_OPENED says what is missing"));
    }

    @Test
    void absenceIsNeverHandedIn() {
        obeys(noCodeUnits()
                .should()
                .haveRawParameterTypes(describe(
                        "an Optional", types -> types.stream().anyMatch(type -> type.isEquivalentTo(Optional.class))))
                .because("a caller that may leave something out deserves a second method"));
    }
}
