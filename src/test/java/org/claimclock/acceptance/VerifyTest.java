package org.claimclock.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.acceptance.Given.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimclock.csv.file.Sha256;
import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever changes an outbox is found out: {@code verify} says which file or night, and what to do, and ends with 1. */
@NightsOnBothDatabases
class VerifyTest {

    private static final String SUMS_OF_NOBODY =
            "Maybe it was edited or saved by a spreadsheet: take it from a backup, or from the night repeated with run --replay.";

    @TempDir
    static Path place;

    static Home home;

    @TempDir
    Path copies;

    private Path outbox;

    /** Two lines are added on 2021-03-09, and one of them is taken back on 2021-03-10. */
    @BeforeAll
    static void fourNights() {
        home = new Home(place);
        home.night(
                "Tue 2021-03-02",
                submitted("C1", "Mon 2021-03-01 09:00"),
                approve("C1", "Mon 2021-03-01"),
                submitted("C2", "Mon 2021-03-01 09:00"),
                approve("C2", "Mon 2021-03-01"));
        home.night("Tue 2021-03-09");
        home.night("Wed 2021-03-10", deny("C1", "Mon 2021-03-08"));
        home.night("Thu 2021-03-11");
    }

    @BeforeEach
    void copy() throws IOException {
        outbox = copies.resolve("outbox");
        Path source = place.resolve("home").resolve("outbox");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, outbox.resolve(source.relativize(file).toString()));
            }
        }
    }

    private Path night(String name) {
        return outbox.resolve(name);
    }

    /** What is found in the whole outbox, without the nights that are sound. */
    private List<String> found() {
        Outcome outcome = Program.execute("verify", outbox.toString());
        List<String> found =
                outcome.out().lines().filter(line -> !line.startsWith("ok: ")).toList();
        assertThat(outcome.exit()).isEqualTo(found.isEmpty() ? 0 : 1);
        return found;
    }

    @Test
    void anOutboxAsItWasPublishedIsSound() {
        Outcome outcome = Program.execute("verify", outbox.toString());

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out().lines())
                .containsExactly(
                        "ok: " + night("2021-03-02") + " is complete and unchanged",
                        "ok: " + night("2021-03-09") + " is complete and unchanged",
                        "ok: " + night("2021-03-10") + " is complete and unchanged",
                        "ok: " + night("2021-03-11") + " is complete and unchanged",
                        "ok: 4 nights, after which 1 line stands");
    }

    @Test
    void aChangedByte() throws IOException {
        Path file = night("2021-03-09").resolve("eligible-claims.csv");
        String before = Sha256.of(file);
        replace(file, "C2", "C3");

        assertThat(found())
                .containsExactly("2021-03-09: CHANGED_FILE eligible-claims.csv: expected SHA-256 " + before + ", found "
                        + Sha256.of(file) + ". " + SUMS_OF_NOBODY);
    }

    @Test
    void aRowInAnotherPlace() throws IOException {
        Path file = night("2021-03-09").resolve("eligible-claims.csv");
        String before = Sha256.of(file);
        List<String> rows = new ArrayList<>(Files.readAllLines(file));
        rows.add(rows.remove(1));
        Files.writeString(file, String.join("\n", rows) + "\n");

        assertThat(found())
                .containsExactly("2021-03-09: CHANGED_FILE eligible-claims.csv: expected SHA-256 " + before + ", found "
                        + Sha256.of(file) + ". " + SUMS_OF_NOBODY);
    }

    @Test
    void aDeletedFile() throws IOException {
        Files.delete(night("2021-03-09").resolve("notices.csv"));

        assertThat(found())
                .containsExactly("2021-03-09: MISSING_FILE notices.csv: expected the file, found none. Maybe it was"
                        + " deleted or moved: take it from a backup, or from the night repeated with run --replay.");
    }

    @Test
    void anExtraFile() throws IOException {
        Files.writeString(night("2021-03-09").resolve("eligible-claims-2.csv"), "mine");

        assertThat(found())
                .containsExactly("2021-03-09: UNLISTED_FILE eligible-claims-2.csv: expected only files that the package"
                        + " lists, found one that it does not. Maybe it was added by hand: move it away.");
    }

    @Test
    void aFileThatChangedPlacesWithThatOfAnotherNight() throws IOException {
        swap(
                night("2021-03-09").resolve("claim-status.csv"),
                night("2021-03-10").resolve("claim-status.csv"));

        assertThat(found())
                .containsExactly(
                        "2021-03-09: SWAPPED_FILE claim-status.csv: expected SHA-256 "
                                + Sha256.of(night("2021-03-10").resolve("claim-status.csv"))
                                + ", found the content of 2021-03-10/claim-status.csv. Maybe the two were swapped: put each back in its place.",
                        "2021-03-10: SWAPPED_FILE claim-status.csv: expected SHA-256 "
                                + Sha256.of(night("2021-03-09").resolve("claim-status.csv"))
                                + ", found the content of 2021-03-09/claim-status.csv. Maybe the two were swapped: put each back in its place.");
    }

    @Test
    void aMissingNight() throws IOException {
        delete(night("2021-03-09"));

        assertThat(found())
                .containsExactly(
                        "2021-03-10: MISSING_NIGHT datapackage.json controls.sequence: expected night 2 between 2021-03-02"
                                + " (night 1) and this one (night 3), found none. Maybe it was deleted or archived: put it back beside this folder.",
                        "WRONG_LINE 2021-03-10/eligible-claims.csv supersedes_line_id "
                                + superseded()
                                + ": expected a line that was added before, found none of that id. Maybe an earlier night is missing or was changed: load nothing before it is back.");
    }

    @Test
    void twoNightsThatChangedPlaces() throws IOException {
        swap(night("2021-03-02"), night("2021-03-11"));

        assertThat(found())
                .contains(
                        "2021-03-02: RENAMED_FOLDER 2021-03-02: expected 2021-03-11, the as-of of its package, found 2021-03-02."
                                + " Maybe two nights were swapped or the folder was renamed: give each folder the name of its night.",
                        "2021-03-11: RENAMED_FOLDER 2021-03-11: expected 2021-03-02, the as-of of its package, found 2021-03-11."
                                + " Maybe two nights were swapped or the folder was renamed: give each folder the name of its night.");
    }

    @Test
    void aChangedPackageWhoseChecksumWasMadeAnew() throws IOException {
        Path described = night("2021-03-09").resolve("datapackage.json");
        String before = Sha256.of(described);
        replace(described, "\"run_id\" : \"", "\"run_id\" : \"x");
        replace(night("2021-03-09").resolve("SHA256SUMS"), before, Sha256.of(described));

        assertThat(found())
                .containsExactly(
                        "2021-03-10: BROKEN_CHAIN datapackage.json controls.previous_package_sha256: expected SHA-256 "
                                + Sha256.of(described) + " of 2021-03-09/datapackage.json, found " + before
                                + ". Maybe the package of 2021-03-09 was changed after this night was published: verify that folder, and"
                                + " take its package from a backup.");
    }

    @Test
    void aNightForgedWithAllItsChecksumsWhoseSumIsRight() throws IOException {
        forgeFinanceFile("2021-03-10", "TEAMS", "TEAMZ");

        assertThat(found())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("2021-03-11: BROKEN_CHAIN "))
                .anyMatch(
                        line -> line.equals(
                                "WRONG_LINE 2021-03-10/eligible-claims.csv supersedes_line_id "
                                        + superseded()
                                        + ": expected every value of the line that it takes back, found other values. Maybe an earlier night is missing or was changed: load nothing before it is back."));
    }

    @Test
    void theLastNightForgedOrGoneIsKnownByTheBook() throws IOException {
        Path own = place.resolve("home").resolve("outbox").resolve("2021-03-11");
        Path described = own.resolve("datapackage.json");
        String before = Sha256.of(described);
        Path sums = own.resolve("SHA256SUMS");
        String soundPackage = Files.readString(described);
        String soundSums = Files.readString(sums);
        try {
            replace(described, "\"run_id\" : \"", "\"run_id\" : \"x");
            replace(sums, before, Sha256.of(described));

            Outcome forged = home.command("verify");

            assertThat(forged.exit()).isEqualTo(1);
            assertThat(forged.out())
                    .contains("FORGED_PACKAGE 2021-03-11/datapackage.json: expected SHA-256 " + before
                            + ", as the book says, found " + Sha256.of(described)
                            + ". Maybe it was changed and its checksum with it: take the whole folder from a backup.");

            Files.move(own, place.resolve("aside"));

            assertThat(home.command("verify").out())
                    .contains("MISSING_NIGHT 2021-03-11: expected night 4, which the book completed, found none."
                            + " Maybe it was deleted or archived: put it back.");
        } finally {
            Files.move(place.resolve("aside"), own);
            Files.writeString(described, soundPackage);
            Files.writeString(sums, soundSums);
        }
        assertThat(home.command("verify").out()).endsWith("ok: the book says the same\n");
    }

    @Test
    void aFolderThatIsNoneIsAQuestionOfUsage() {
        Outcome outcome = Program.execute("verify", outbox.resolve("2021-03-12").toString());

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualTo(outbox.resolve("2021-03-12") + " is not a folder. Maybe a folder of the outbox is meant.\n");
    }

    private String superseded() {
        return Table.read(place.resolve("home/outbox/2021-03-10/eligible-claims.csv"))
                .lines()
                .get(0)
                .get("supersedes_line_id");
    }

    /** Changes the finance file and then everything that holds a checksum of it, as someone would who knows how. */
    private void forgeFinanceFile(String name, String sound, String forged) throws IOException {
        Path file = night(name).resolve("eligible-claims.csv");
        Path described = night(name).resolve("datapackage.json");
        Path sums = night(name).resolve("SHA256SUMS");
        String fileBefore = Sha256.of(file);
        String packageBefore = Sha256.of(described);
        replace(file, sound, forged);
        replace(described, fileBefore, Sha256.of(file));
        replace(sums, fileBefore, Sha256.of(file));
        replace(sums, packageBefore, Sha256.of(described));
    }

    private static void replace(Path file, String sound, String forged) throws IOException {
        String text = Files.readString(file, UTF_8);
        assertThat(text).contains(sound);
        Files.writeString(file, text.replaceFirst(Pattern.quote(sound), forged), UTF_8);
    }

    private void swap(Path one, Path other) throws IOException {
        Path aside = copies.resolve("aside");
        Files.move(one, aside);
        Files.move(other, one);
        Files.move(aside, other);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
