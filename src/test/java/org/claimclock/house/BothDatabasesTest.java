package org.claimclock.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimclock.register.BookPlace;
import org.claimclock.register.Books;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.register.OnBothDatabases;
import org.claimclock.register.OnlyEmbedded;
import org.claimclock.register.OnlyPostgres;
import org.claimclock.register.Register;
import org.junit.jupiter.api.Test;

/** A test that opens a book says with which databases it runs. */
class BothDatabasesTest {

    private static final List<Class<? extends Annotation>> MARKS =
            List.of(OnBothDatabases.class, NightsOnBothDatabases.class, OnlyEmbedded.class, OnlyPostgres.class);

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages(Product.ROOT);

    @Test
    void eachTestThatOpensABookRunsWithBothOrSaysWhyNot() {
        classes()
                .that(DescribedPredicate.describe("hold tests that open a book", BothDatabasesTest::opensABook))
                .should(beMarked())
                .because("what holds with one database may not hold with the other")
                .check(TESTS);
    }

    @Test
    void noTestChoosesTheDatabaseByItself() {
        noClasses()
                .that()
                .resideOutsideOfPackage(Product.ROOT + ".register")
                .should()
                .callMethod(Register.class, "open", Path.class)
                .orShould()
                .callMethod(BookPlace.class, "in", Path.class)
                .because("it would be tried with one of them only, however it is run")
                .check(TESTS);
    }

    private static boolean opensABook(JavaClass test) {
        return !test.getPackageName().endsWith(".house") && holdsTests(test) && reachesTheBooks(test);
    }

    private static boolean holdsTests(JavaClass test) {
        return test.getMethods().stream()
                .anyMatch(method -> method.getAnnotations().stream()
                        .anyMatch(each -> each.getRawType().getPackageName().startsWith("org.junit.jupiter")
                                && each.getRawType().getSimpleName().endsWith("Test")));
    }

    /** By way of other classes of the tests, too. */
    private static boolean reachesTheBooks(JavaClass test) {
        Set<JavaClass> seen = new HashSet<>(Set.of(test));
        Deque<JavaClass> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            for (var dependency : next.remove().getDirectDependenciesFromSelf()) {
                JavaClass other = dependency.getTargetClass();
                if (other.getName().equals(Books.class.getName())) {
                    return true;
                }
                if (TESTS.contain(other.getName()) && seen.add(TESTS.get(other.getName()))) {
                    next.add(TESTS.get(other.getName()));
                }
            }
        }
        return false;
    }

    private static ArchCondition<JavaClass> beMarked() {
        String names = MARKS.stream().map(Class::getSimpleName).collect(Collectors.joining(", "));
        return new ArchCondition<>("be marked with one of " + names) {
            @Override
            public void check(JavaClass test, ConditionEvents events) {
                boolean isMarked = MARKS.stream().anyMatch(test::isAnnotatedWith);
                events.add(new SimpleConditionEvent(
                        test, isMarked, test.getName() + " opens a book and is marked with none of " + names));
            }
        };
    }
}
