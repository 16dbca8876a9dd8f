package org.claimclock.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimclock.csv.file.Sha256;
import org.claimclock.export.pack.Checksums;
import org.claimclock.export.proof.Discrepancy;
import org.claimclock.export.proof.Discrepancy.Kind;
import org.claimclock.export.proof.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever changes a published folder is found out, and told where. */
class VerificationTest {

    @TempDir
    Path outbox;

    Path night;

    @BeforeEach
    void publish() {
        Nights.publishThree(outbox);
        night = outbox.resolve("2021-03-09");
    }

    private List<String> found(Path folder) {
        return Verification.of(folder).stream()
                .map(one -> one.kind() + " " + one.where())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2021-03-08", "2021-03-09", "2021-03-10"})
    void whatWasPublishedIsSound(String name) {
        assertThat(Verification.of(outbox.resolve(name))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "claim-status.csv",
                "datapackage.json",
                "eligible-claims.csv",
                "escalations.csv",
                "exceptions.csv",
                "notices.csv",
                "rejected-rows.csv",
                "report.html",
                "SHA256SUMS"
            })
    void oneFlippedBitIsFoundWhereverItIs(String name) throws IOException {
        Path file = night.resolve(name);
        byte[] sound = Files.readAllBytes(file);

        for (int at = 0; at < sound.length; at += Math.max(1, sound.length / 40)) {
            byte[] flipped = sound.clone();
            flipped[at] ^= 1;
            Files.write(file, flipped);

            assertThat(Verification.of(night))
                    .as("byte %d", at)
                    .anyMatch(one -> one.toString().contains(name));
        }
    }

    @Test
    void aChangedFileIsNamedWithWhatWasExpectedAndFound() throws IOException {
        Path file = night.resolve("escalations.csv");
        String sum = Sha256.of(file);
        Files.writeString(file, "claim_id,clock,last_day,days_over\nC-4,DECIDE,2021-03-04,5\n");

        assertThat(Verification.of(night))
                .extracting(Discrepancy::toString)
                .containsExactly(
                        "CHANGED_FILE escalations.csv: expected SHA-256 %s, found %s. Maybe it was edited or saved by a spreadsheet: take it from a backup, or from the night repeated with run --replay."
                                .formatted(sum, Sha256.of(file)));
    }

    @Test
    void aChangedListIsToldFromAChangedFile() throws IOException {
        Path sums = night.resolve("SHA256SUMS");
        String line = Files.readAllLines(sums).get(2);
        Files.writeString(sums, Files.readString(sums).replace(line, "f".repeat(64) + line.substring(64)));

        assertThat(found(night)).containsExactly("CHANGED_FILE SHA256SUMS eligible-claims.csv");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"datapackage.json", "SHA256SUMS", "notices.csv", "report.html"})
    void aMissingFileIsNamed(String name) throws IOException {
        Files.delete(night.resolve(name));

        assertThat(found(night)).containsExactly("MISSING_FILE " + name);
    }

    @Test
    void aFileThatNobodyListedIsNamed() throws IOException {
        Files.writeString(night.resolve("eligible-claims (1).csv"), "mine");

        assertThat(found(night)).containsExactly("UNLISTED_FILE eligible-claims (1).csv");
    }

    @Test
    void aFolderThatNobodyListedIsNamed() throws IOException {
        Files.createDirectory(night.resolve("mine"));

        assertThat(found(night)).containsExactly("UNLISTED_FILE mine");
    }

    @Test
    void aFileOfAnotherNightIsNamedWithThatNight() throws IOException {
        Files.delete(night.resolve("notices.csv"));
        Files.copy(outbox.resolve("2021-03-08").resolve("notices.csv"), night.resolve("notices.csv"));

        assertThat(Verification.of(night)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Kind.SWAPPED_FILE);
            assertThat(one.found()).isEqualTo("the content of 2021-03-08/notices.csv");
        });
    }

    @Test
    void twoFilesThatChangedPlacesAreBothNamed() throws IOException {
        swap(night.resolve("notices.csv"), night.resolve("exceptions.csv"));

        assertThat(found(night)).containsExactly("SWAPPED_FILE exceptions.csv", "SWAPPED_FILE notices.csv");
    }

    @Test
    void twoNightsThatChangedPlacesAreFound() throws IOException {
        swap(night, outbox.resolve("2021-03-10"));

        assertThat(found(night)).contains("RENAMED_FOLDER 2021-03-09");
        assertThat(found(outbox.resolve("2021-03-10"))).contains("RENAMED_FOLDER 2021-03-10");
    }

    @Test
    void aMissingNightIsCounted() throws IOException {
        Files.move(night, outbox.resolve("elsewhere"));

        assertThat(Verification.of(outbox.resolve("2021-03-10")))
                .extracting(Discrepancy::toString)
                .containsExactly(
                        "MISSING_NIGHT datapackage.json controls.sequence: expected night 2 between 2021-03-08 (night 1) and this one (night 3), found none. Maybe it was deleted or archived: put it back beside this folder.");
    }

    @Test
    void aNightWithoutItsPredecessorSaysSo() throws IOException {
        Files.move(outbox.resolve("2021-03-08"), outbox.resolve("elsewhere"));

        assertThat(found(night)).containsExactly("MISSING_NIGHT datapackage.json controls.sequence");
    }

    @Test
    void whoeverForgesANightBreaksTheChainAfterIt() throws IOException {
        forge("\"run_id\" : \"run-1\"", "\"run_id\" : \"run-x\"");

        assertThat(found(night)).isEmpty();
        assertThat(found(outbox.resolve("2021-03-10")))
                .containsExactly("BROKEN_CHAIN datapackage.json controls.previous_package_sha256");
    }

    @ParameterizedTest(name = "{0} {1} instead of {2}")
    @CsvSource({
        "adds, 2, 1",
        "retracts, 0, 1",
        "distinct_claims, 1, 2",
        "hash_total, 5, 4294967311",
        "content, FULL, DELTA"
    })
    void aControlThatDoesNotComeOutIsNamed(String control, String forged, String sound) throws IOException {
        String quote = control.equals("content") ? "\"" : "";
        String key = "\"" + control + "\" : " + quote;
        forge(key + sound + quote, key + forged + quote);

        assertThat(Verification.of(night)).singleElement().satisfies(one -> {
            assertThat(one.where()).isEqualTo("datapackage.json controls." + control);
            assertThat(one.expected()).isEqualTo(sound);
            assertThat(one.found()).isEqualTo(forged);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'\"held\" : 1', '\"held\" : 2', WRONG_CONTROL datapackage.json controls.feeds.decisions",
        "'\"physical_records\" : 5', '\"physical_records\" : 6', WRONG_CONTROL datapackage.json controls.inputs claims.csv",
        "'\"rows\" : 2', '\"rows\" : 3', WRONG_DESCRIPTION eligible-claims.csv",
        "'\"path\" : \"notices.csv\"', '\"path\" : \"notes.csv\"', MISSING_FILE notes.csv"
    })
    void aPackageThatDoesNotAddUpIsFoundThoughItsChecksumIsRight(String sound, String forged, String message)
            throws IOException {
        forge(sound, forged);

        assertThat(found(night)).contains(message);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "[]", "{}", "null", "{\"controls\":[1],\"resources\":{\"a\":\"b\"}}", "\u0000\u0001"})
    void aPackageThatIsAnythingIsAFindingAndNeverACrash(String content) throws IOException {
        Files.writeString(night.resolve("datapackage.json"), content);

        assertThat(found(night)).isNotEmpty();
        assertThat(found(outbox.resolve("2021-03-10"))).isNotEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsOneFinding() {
        assertThat(found(outbox.resolve("2021-03-11"))).containsExactly("MISSING_FILE " + outbox.resolve("2021-03-11"));
    }

    /** Changes the package and makes its checksum right again, as someone would who knows how. */
    private void forge(String sound, String forged) throws IOException {
        Path file = night.resolve("datapackage.json");
        String text = Files.readString(file);
        assertThat(text).contains(sound);
        Files.write(
                file,
                text.replaceFirst(java.util.regex.Pattern.quote(sound), forged).getBytes(StandardCharsets.UTF_8));
        Map<String, String> sums = new TreeMap<>(Checksums.read(night).byFile());
        sums.put("datapackage.json", Sha256.of(file));
        Files.delete(night.resolve("SHA256SUMS"));
        new Checksums(sums).write(night);
    }

    private void swap(Path one, Path other) throws IOException {
        Path aside = outbox.resolve("aside");
        Files.move(one, aside);
        Files.move(other, one);
        Files.move(aside, other);
    }
}
