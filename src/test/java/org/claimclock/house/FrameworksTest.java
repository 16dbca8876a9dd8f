package org.claimclock.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.claimclock.house.Product.obeys;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each framework is locked in one package, so that its traps are met, and its next major version is paid for, in one place. */
class FrameworksTest {

    @Test
    void onlyCsvKnowsOpencsv() {
        obeys(only(List.of("csv"), "com.opencsv..")
                .because(
                        "every file must pass the reader that counts its records and the writer that checks its disk"));
    }

    @Test
    void onlyTheRegisterSpeaksSql() {
        obeys(only(
                        List.of("register"),
                        "java.sql..",
                        "org.springframework.jdbc.core..",
                        "org.hsqldb..",
                        "org.postgresql..")
                .because("statements that two databases must understand are read side by side, one class a table"));
    }

    @Test
    void onlyTheRegisterAndTheWiringOfTheJobHoldADataSource() {
        obeys(only(List.of("register", "nightly"), "javax.sql..", "org.springframework.jdbc..", "org.flywaydb..")
                .because("whoever holds a connection could write past the counts that each step reconciles"));
    }

    @Test
    void onlyTheRulebookKnowsDrools() {
        obeys(only(List.of("rulebook"), "org.drools..", "org.kie..", "org.mvel2..", "org.objectweb.asm..")
                .because("Drools is safe behind one class loader, one allow-list and one Examiner"));
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        obeys(only(List.of("cli"), "picocli..").because("what a command does must be reachable without a terminal"));
    }

    @Test
    void onlyTheJobKnowsSpringBatch() {
        obeys(
                only(List.of("nightly"), "org.springframework.batch..")
                        .because(
                                "the stages are plain Java, and the job is the one page that says how they are run and restarted"));
    }

    @Test
    void onlyTheWorkbookKnowsFastexcel() {
        obeys(only(List.of("export.workbook"), "org.dhatim..")
                .because("the copy for a spreadsheet is a courtesy, and nothing may come to depend on it"));
    }

    @Test
    void onlyTheScheduleKnowsQuartz() {
        obeys(only(List.of("schedule"), "org.quartz..", "org.springframework.scheduling.quartz..")
                .because("the table of nights is the truth, and the trigger only knocks"));
    }

    private static ArchRule only(List<String> packages, String... framework) {
        String[] free = packages.stream().map(Product::in).toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(free)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(framework);
    }
}
