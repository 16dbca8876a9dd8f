package org.claimclock.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.house.Product.obeys;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each framework is locked in one package, so that its traps are met, and its next major version is paid for, in one place. */
class FrameworksTest {

    /** What the language and its checks bring, which every package may know. */
    private static final List<String> EVERYWHERE = List.of("java..", "org.jspecify..", Product.ROOT + "..");

    /** What Spring's own interfaces, which the job and the settings hold, speak of; and folders that go with all that is in them. */
    private static final List<String> OPEN = List.of("org.springframework.core..", "org.springframework.util..", "");

    /** Packages of ours, all that only they may know, and why. */
    private record Lock(List<String> rooms, List<String> frameworks, String because) {

        @Override
        public String toString() {
            return "only " + rooms + " knows " + frameworks + ", because " + because;
        }

        String[] patterns() {
            return frameworks.toArray(String[]::new);
        }

        String[] doors() {
            return rooms.stream().map(Product::in).toArray(String[]::new);
        }
    }

    private static Lock only(String room, String because, String... frameworks) {
        return new Lock(List.of(room), List.of(frameworks), because);
    }

    private static Stream<Lock> locks() {
        return Stream.of(
                only(
                        "csv",
                        "every file must pass the reader that counts its records and the writer that checks its disk",
                        "com.opencsv.."),
                only(
                        "register",
                        "statements that two databases must understand are read side by side, one class a table",
                        "java.sql..",
                        "org.springframework.jdbc.core..",
                        "org.springframework.jdbc.datasource..",
                        "org.springframework.dao..",
                        "org.springframework.transaction..",
                        "org.flywaydb..",
                        "com.zaxxer..",
                        "org.postgresql.."),
                new Lock(
                        List.of("register", "nightly", "schedule"),
                        List.of("javax.sql..", "org.springframework.jdbc.support.."),
                        "whoever holds a connection could write past the counts that each step reconciles"),
                only(
                        "rulebook",
                        "Drools is safe behind one class loader, one allow-list and one Examiner",
                        "org.drools..",
                        "org.kie..",
                        "com.github.javaparser..",
                        "org.objectweb.asm.."),
                only("cli", "what a command does must be reachable without a terminal", "picocli..", "me.tongfei.."),
                only(
                        "cli",
                        "objects are made by constructors, and settings arrive as arguments",
                        "org.springframework.boot..",
                        "ch.qos.logback..",
                        "org.slf4j..",
                        "org.springframework.core.env.."),
                only(
                        "cli.yaml",
                        "what is written is what is checked, and one class knows how the language would guess otherwise",
                        "org.yaml.snakeyaml.."),
                only(
                        "nightly",
                        "the stages are plain Java, and the job is the one page that says how they are run and restarted",
                        "org.springframework.batch.."),
                only(
                        "schedule",
                        "the table of planned nights is the truth, and whatever ticks may be replaced",
                        "org.quartz..",
                        "org.springframework.scheduling.."),
                only(
                        "console",
                        "one context, one server and one way to write a page stand where people look, and nowhere else",
                        "com.sun.net.httpserver..",
                        "jakarta.servlet..",
                        "org.apache.catalina..",
                        "org.apache.tomcat..",
                        "org.springframework.beans..",
                        "org.springframework.context..",
                        "org.springframework.format..",
                        "org.springframework.http..",
                        "org.springframework.security..",
                        "org.springframework.stereotype..",
                        "org.springframework.ui..",
                        "org.springframework.web..",
                        "org.thymeleaf.."),
                only(
                        "metrics",
                        "every number is read from the book, and nothing counts as it goes and forgets at a restart",
                        "io.micrometer.."),
                only(
                        "notify.mail",
                        "a library that would send anything to anybody stands behind one door, with its settings in one place",
                        "jakarta.mail..",
                        "org.eclipse.angus..",
                        "javax.net.ssl.."),
                new Lock(
                        List.of("notify.hook", "console.oidc"),
                        List.of("java.net.http.."),
                        "nothing else calls out, and whoever does says for how long it waits"),
                only("notify.hook", "nothing else vouches for what it sends", "javax.crypto.."),
                new Lock(
                        List.of("register", "export", "notify.hook"),
                        List.of("tools.jackson..", "com.fasterxml.jackson.."),
                        "what is kept, published or posted has one form, and no one else needs text for an object"),
                only(
                        "export.workbook",
                        "the copy for a spreadsheet is a courtesy, and nothing may come to depend on it",
                        "org.dhatim.."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("locks")
    void aFrameworkIsKnownInItsRoomAlone(Lock lock) {
        obeys(noClasses()
                .that()
                .resideOutsideOfPackages(lock.doors())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(lock.patterns())
                .because(lock.because));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("locks")
    void aLockIsOnADoorThatIsUsed(Lock lock) {
        Set<String> known = Product.classes().that(resideInAnyPackage(lock.doors())).stream()
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .flatMap(target -> lock.frameworks.stream()
                        .filter(framework -> resideInAnyPackage(framework).test(target)))
                .collect(Collectors.toSet());

        assertThat(known)
                .as("a framework that its own room does not know. Maybe it is gone.")
                .containsAll(lock.frameworks);
    }

    @Test
    void everythingFromOutsideIsBehindALock() {
        String[] locked = Stream.concat(locks().flatMap(lock -> lock.frameworks.stream()), OPEN.stream())
                .toArray(String[]::new);
        String[] everywhere = EVERYWHERE.toArray(String[]::new);

        obeys(noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "come from outside and are behind no lock",
                        (JavaClass target) -> !resideInAnyPackage(everywhere).test(target)
                                && !resideInAnyPackage(locked).test(target)))
                .because("a new library first says, in this test, who may know it and why"));
    }
}
