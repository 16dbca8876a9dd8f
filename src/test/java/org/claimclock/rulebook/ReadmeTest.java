package org.claimclock.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.claimclock.claim.Claim;
import org.claimclock.claim.Effect;
import org.claimclock.claim.moment.Moment;
import org.claimclock.cli.Claimclock;
import org.claimclock.rulebook.check.RehearsedNightTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code rules/README.md} tells compliance is what the program does. */
class ReadmeTest {
    private static final String RESPONSE =
            "PARTNER_RESPONSE,cpor-2020,5,BUSINESS_DAYS,NONE,REJECT,NO_PARTNER_RESPONSE,2020-01-01,\n";

    @TempDir
    private Path folder;

    @TempDir
    private Path home;

    @Test
    void theForgottenLastDayIsToldAsThere() {
        String rows = Readme.example("clocks.csv", 1);
        EditedRules.copiedTo(folder).replace("clocks.csv", RESPONSE, RESPONSE + rows.substring(rows.indexOf('\n') + 1));

        assertThatReadmeTells(run("check", 4));
    }

    @Test
    void fourteenDaysAreRightAsThere() {
        fourteenDays();

        assertThatReadmeTells(run("check", 0));
    }

    @Test
    void theForgottenHolidayIsShownAsThere() {
        fourteenDays().write("scenarios/fourteen-days.csv", Readme.example("scenarios/fourteen-days.csv", 1));

        assertThatReadmeTells(run("test", 4));
    }

    private EditedRules fourteenDays() {
        return EditedRules.copiedTo(folder).replace("clocks.csv", RESPONSE, Readme.example("clocks.csv", 1));
    }

    @Test
    void theTurnedDatesAreToldAsThere() {
        EditedRules.copiedTo(folder)
                .append("calendars/us-federal.csv", "US-FEDERAL,HOLIDAY,12/24/2026,12/24/2026,,Christmas Eve");

        assertThatReadmeTells(run("check", 4));
    }

    @Test
    void theHastyRuleIsToldAsThere() {
        EditedRules.copiedTo(folder).write("hasty.drl", Readme.example("hasty.drl", 1));

        assertThatReadmeTells(run("check", 4));
    }

    @Test
    void theNewRuleWithoutItsReasonIsToldAsThere() {
        EditedRules.copiedTo(folder).write("presales.drl", Readme.example("presales.drl", 1));

        assertThatReadmeTells(run("check", 4));
    }

    @Test
    void theNewRuleWithAllItNeedsIsRightAsThere() {
        EditsByComplianceTest.presales(EditedRules.copiedTo(folder));

        assertThatReadmeTells(run("check", 0));
    }

    @Test
    void aNightWarnsAsThere() {
        assertThat(Readme.text()).contains(RehearsedNightTest.WARNING);
    }

    static Stream<Class<?>> moments() throws ClassNotFoundException {
        return Stream.of(new com.tngtech.archunit.core.importer.ClassFileImporter()
                .importPackagesOf(Moment.class).stream()
                        .filter(type -> type.isAssignableTo(Moment.class) && !type.isInterface())
                        .map(type -> type.reflect())
                        .toArray(Class<?>[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moments")
    void everyMomentIsThereWithItsWords(Class<?> moment) {
        String row = Readme.text()
                .lines()
                .filter(line -> line.startsWith("| `") && line.contains("`" + moment.getSimpleName() + "`"))
                .findFirst()
                .orElse("");

        assertThat(row).isNotEmpty();
        assertThat(Arrays.stream(moment.getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(name -> !name.equals("date")))
                .allSatisfy(word -> assertThat(row).contains("`" + word + "`"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Effect.class)
    void everyEffectIsThere(Effect effect) {
        assertThat(Readme.text()).containsPattern("\\b" + effect + "\\b");
    }

    @Test
    void everyWordOfTheClaimIsThere() {
        assertThat(Arrays.stream(Claim.class.getMethods())
                        .map(method -> method.getName())
                        .filter(name -> name.matches("(get|is)[A-Z].*") && !name.equals("getClass"))
                        .map(name -> name.replaceFirst("get|is", ""))
                        .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1)))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(Readme.text()).contains("`" + word + "`"));
    }

    private String run(String command, int expectedCode) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        int code = Claimclock.execute(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "rules",
                command,
                "--rules",
                folder.toString(),
                "--home",
                home.toString());

        assertThat(code).as("%s%s", out, err).isEqualTo(expectedCode);
        return out.toString();
    }

    /** Numbers of rules and scenarios and the version may differ: they change with every rule that is added. */
    private static void assertThatReadmeTells(String output) {
        assertThat(withoutCounts(Readme.text())).contains(withoutCounts(output));
    }

    private static String withoutCounts(String text) {
        return text.replaceAll("\\d+ (rules?|reasons?|scenarios?|policy rows?|clock rows?|calendars?)", "# $1")
                .replaceAll("rules of \\d+", "rules of #")
                .replaceAll("version [0-9a-f]{16}", "version #")
                .replaceAll("\\.drl:\\d+", ".drl:#");
    }
}
