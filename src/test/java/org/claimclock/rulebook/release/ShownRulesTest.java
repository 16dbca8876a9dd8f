package org.claimclock.rulebook.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.rulebook.Commands;
import org.claimclock.rulebook.Commands.Answer;
import org.claimclock.rulebook.EditedRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules that decided are there as long as the book, whatever has become of their folder. */
@NightsOnBothDatabases
class ShownRulesTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path home;

    private Commands commands;

    @BeforeEach
    void twoNightsUnderTwoRulebooks() {
        commands = new Commands(folder, home);
        EditedRules.copiedTo(folder);
        night("2021-03-02-tue");
        new EditedRules(folder).replace("clocks.csv", "CONSENT,cpor-2020,7", "CONSENT,cpor-2020,9");
        night("2021-03-03-wed");
    }

    private void night(String name) {
        assertThat(commands.run("run", "--as-of", name.substring(0, 10), "--input", "samples/nights/" + name)
                        .code())
                .isIn(0, 3);
    }

    @Test
    void eachVersionIsListedWithItsNights() {
        Answer list = commands.run("rules", "show");

        assertThat(list.code()).isZero();
        assertThat(list.out().lines())
                .anyMatch(line -> line.matches(" +version +profile +nights +first +last"))
                .anyMatch(line -> line.matches(" +[0-9a-f]{16} +cpor-2020 +1 +Tue 2021-03-02 +Tue 2021-03-02"))
                .anyMatch(line -> line.matches(" +[0-9a-f]{16} +cpor-2020 +1 +Wed 2021-03-03 +Wed 2021-03-03"));
    }

    @Test
    void theRulesOfAVersionArePrintedAsTheyWere() {
        String first = versionOf("2021-03-02");

        Answer shown = commands.run("rules", "show", first.substring(0, 6));

        assertThat(shown.code()).isZero();
        assertThat(shown.out())
                .startsWith("rules " + first + ", profile cpor-2020: they decided the night Tue 2021-03-02\n\n--- ")
                .contains(
                        "\n--- clocks.csv\n",
                        "\nCONSENT,cpor-2020,7,",
                        "\n--- scenarios/consent.csv\n",
                        "\n--- silences/silences.drl\n");
    }

    @Test
    void theFilesOfAVersionAreWrittenIntoANewFolder() {
        Path target = home.resolve("of-march");

        Answer shown = commands.run("rules", "show", versionOf("2021-03-02"), "--to", target.toString());

        assertThat(shown.out()).endsWith(" files written into " + target + "\n");
        assertThat(RulebookText.read(target)).isEqualTo(RulebookText.read(Path.of("rules")));
    }

    @Test
    void aFolderThatIsThereIsNotWrittenInto() {
        Answer shown = commands.run("rules", "show", versionOf("2021-03-02"), "--to", folder.toString());

        assertThat(shown.code()).isEqualTo(2);
        assertThat(shown.err()).isEqualTo("--to " + folder + " is there already. Allowed: a folder that is new.\n");
    }

    @Test
    void aVersionThatIsNotKeptIsNamedWithThoseThatAre() {
        Answer shown = commands.run("rules", "show", "xyz");

        assertThat(shown.code()).isEqualTo(2);
        List<String> known = List.of(versionOf("2021-03-02"), versionOf("2021-03-03"));
        assertThat(shown.err())
                .isEqualTo("'xyz' names no rules that the book keeps. Allowed: "
                        + String.join(", ", known.stream().sorted().toList()) + ".\n");
    }

    @Test
    void aNightIsRepeatedUnderTheRulesThatDecidedIt() {
        new EditedRules(folder).replace("clocks.csv", "CONSENT,cpor-2020,9", "CONSENT,cpor-2020,11");

        Answer again = commands.run("run", "--as-of", "2021-03-03", "--replay");

        assertThat(again.code()).isZero();
        assertThat(again.out())
                .isEqualTo("night 2021-03-03 replayed in " + home.resolve("replay/2021-03-03/outbox/2021-03-03")
                        + "\nthe bytes are the same\n");
    }

    private String versionOf(String asOf) {
        return commands.run("rules", "show")
                .out()
                .lines()
                .filter(line -> line.contains(asOf))
                .map(line -> line.strip().substring(0, 16))
                .findFirst()
                .orElseThrow();
    }
}
