package org.claimclock.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.claimclock.house.Product.ROOT;
import static org.claimclock.house.Product.in;
import static org.claimclock.house.Product.obeys;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom: cli, console, schedule -> nightly -> intake, progress, export -> csv, register, rulebook -> claim, disk. */
class PackagesTest {

    private static final List<String> CORE = List.of("claim");
    private static final List<String> GROUND = and(CORE, "disk");
    private static final List<String> TRADES = and(GROUND, "secret", "csv", "register", "rulebook");
    private static final List<String> STAGES = and(TRADES, "intake", "progress", "export");
    private static final List<String> JOB = and(STAGES, "nightly");
    private static final List<String> DOORS = and(JOB, "schedule", "metrics", "console", "generate", "notify");

    /** A package, all of ours that it may know, and why no more. */
    private record Arrow(String from, List<String> to, String because) {

        @Override
        public String toString() {
            return from + " knows only " + to + ", because " + because;
        }
    }

    private static Stream<Arrow> arrows() {
        return Stream.of(
                new Arrow("claim", List.of(), "a claim's state is a pure function, so it cannot ask anyone"),
                new Arrow("disk", List.of(), "what a disk says means the same everywhere"),
                new Arrow("secret", List.of(), "a secret is read alike for whatever door it opens"),
                new Arrow("csv", GROUND, "it reads and writes cells and leaves their meaning to the stages"),
                new Arrow("register", GROUND, "it keeps what it is given and decides nothing"),
                new Arrow(
                        "rulebook",
                        and(GROUND, "csv"),
                        "rules and their tables say what a moment means and fetch nothing"),
                new Arrow(
                        "generate",
                        and(GROUND, "csv"),
                        "what is made up must not follow from the rules that it is to try"),
                new Arrow("intake", TRADES, "a stage can be read and run without the two others"),
                new Arrow("progress", TRADES, "a stage can be read and run without the two others"),
                new Arrow("export", TRADES, "a stage can be read and run without the two others"),
                new Arrow(
                        "notify",
                        TRADES,
                        "it tells what others have left in the book, and no night and no schedule waits for it"),
                new Arrow("nightly", STAGES, "the job puts stages in order, whoever asked for the night"),
                new Arrow("schedule", JOB, "a door asks for a night and knows no other door"),
                new Arrow(
                        "metrics",
                        and(JOB, "schedule"),
                        "it reads what there is and does nothing, so that watching changes no night"),
                new Arrow(
                        "console",
                        and(JOB, "schedule", "metrics"),
                        "it shows nights and asks the schedule for what people want done, and is no part of either"),
                new Arrow("cli", DOORS, "the command line opens the other doors and is called by no one"));
    }

    private static List<String> and(List<String> known, String... more) {
        return Stream.concat(known.stream(), Stream.of(more)).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("arrows")
    void aPackageKnowsOnlyWhatStandsBelowIt(Arrow arrow) {
        String[] allowed = Stream.concat(Stream.of(arrow.from), arrow.to.stream())
                .map(Product::in)
                .toArray(String[]::new);

        obeys(noClasses()
                .that()
                .resideInAPackage(in(arrow.from))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))))
                .because(arrow.because));
    }

    @Test
    void theCoreKnowsOnlyJavaAndJSpecify() {
        obeys(classes()
                .that()
                .resideInAPackage(in("claim"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(in("claim"), "java..", "org.jspecify..")
                .because("the core must run in a test, a partition or another engine without any framework"));
    }

    @Test
    void theCoreTouchesNoFilesAndNoNetwork() {
        obeys(
                noClasses()
                        .that()
                        .resideInAPackage(in("claim"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..")
                        .because(
                                "a claim's state is a pure function of its events, the run dates, the rules and the calendars"));
    }

    @Test
    void everyClassIsInAPackageThatHasAnArrow() {
        obeys(classes()
                .that()
                .doNotHaveSimpleName("package-info")
                .should()
                .resideInAnyPackage(arrows().map(Arrow::from).map(Product::in).toArray(String[]::new))
                .because("a new package first says, in this test, what it may know"));
    }
}
