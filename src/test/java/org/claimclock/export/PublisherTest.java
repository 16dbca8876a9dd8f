package org.claimclock.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimclock.export.Nights.TUE_2021_03_09;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {

    @TempDir
    Path outbox;

    private Published publish(String runId) {
        return Nights.publish(Nights.full(Nights.night(TUE_2021_03_09, 1, runId), ""), outbox);
    }

    @Test
    void aFolderWithItsNameIsComplete() {
        Published published = publish("run-1");

        assertThat(published.folder()).isEqualTo(outbox.resolve("2021-03-09"));
        assertThat(outbox).isDirectoryNotContaining("glob:**/.*");
        assertThat(published.folder().toFile().list()).hasSize(9);
    }

    @Test
    void whatAKilledRunLeftIsRemovedFirst() throws IOException {
        Path leftover =
                Files.createDirectories(outbox.resolve(".2021-03-09.tmp").resolve("deeper"));
        Files.writeString(leftover.resolve("half.csv"), "half");

        publish("run-1");

        assertThat(outbox.toFile().list()).containsExactly("2021-03-09");
    }

    @Test
    void theSameNightAgainChangesNothing() throws IOException {
        Published first = publish("run-1");
        var before = Files.getLastModifiedTime(first.folder());

        Published again = publish("run-1");

        assertThat(again).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first.folder())).isEqualTo(before);
    }

    @Test
    void aRunThatTakesUpAKilledOneKeepsThePackageThatIsPublished() {
        Published first = publish("run-1");

        Published again = publish("run-2");

        assertThat(again.packageSha256()).isEqualTo(first.packageSha256());
        assertThat(first.folder().resolve("datapackage.json")).content().contains("run-1");
    }

    @Test
    void aFolderWithOtherContentIsLeftAlone() throws IOException {
        Path notices = publish("run-1").folder().resolve("notices.csv");
        Files.writeString(notices, "mine", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> publish("run-1"))
                .isInstanceOf(PublishingException.class)
                .hasMessage(
                        "%s is there already and differs in notices.csv. It was left as it is. Maybe it was changed, or published from another book: move it away and run again.",
                        outbox.resolve("2021-03-09"));
        assertThat(notices).content().endsWith("mine");
        assertThat(outbox.toFile().list()).containsExactly("2021-03-09");
    }

    @Test
    void aDiskThatRefusesPublishesNothing() {
        Publisher publisher = new Publisher(outbox.resolve("2021-03-09"));

        assertThatThrownBy(() -> publisher.publish(folder -> {
                    Files.writeString(folder.resolve("notices.csv"), "some");
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(PublishingException.class)
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("Nothing was published.");
        assertThat(outbox).isEmptyDirectory();
    }

    @Test
    void bytesThatChangeOnTheirWayToTheDiskPublishNothing() {
        Publisher publisher = new Publisher(outbox.resolve("2021-03-09"));
        Outbox night = new Outbox(Nights.FACTS, Nights.full(TUE_2021_03_09, 1, ""), Additions.NONE);

        assertThatThrownBy(() -> publisher.publish(folder -> {
                    Published written = night.write(folder);
                    Path lines = folder.resolve("eligible-claims.csv");
                    Files.writeString(lines, Files.readString(lines).replace("0004711", "0004712"));
                    return written;
                }))
                .isInstanceOf(PublishingException.class)
                .hasMessageContaining("CHANGED_FILE eligible-claims.csv");
        assertThat(outbox).isEmptyDirectory();
    }

    @Test
    void anOutboxThatCannotBeMadeSaysSo() throws IOException {
        Path file = Files.writeString(outbox.resolve("taken"), "a file");

        assertThatThrownBy(() -> Nights.publish(Nights.full(TUE_2021_03_09, 1, ""), file))
                .isInstanceOf(PublishingException.class)
                .hasMessageContaining("could not be written");
    }
}
