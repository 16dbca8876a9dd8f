package org.claimclock.intake.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.claimclock.claim.event.Feed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

    private static final Instant NOW = Instant.parse("2021-03-02T12:00:00Z");

    @TempDir
    Path folder;

    private Inbox inbox;

    @BeforeEach
    void open() {
        inbox = new Inbox(folder, Duration.ofSeconds(30));
    }

    @Test
    void filesComeByFeedAndThenByName() throws IOException {
        for (String name : new String[] {
            "actions.csv", "consents.csv", "decisions_2.csv", "DECISIONS_1.CSV", "claims-b.csv.gz", "claims-a.csv"
        }) {
            drop(name, 60);
        }

        assertThat(inbox.look(NOW).ready())
                .extracting(InboxFile::name)
                .containsExactly(
                        "claims-a.csv",
                        "claims-b.csv.gz",
                        "DECISIONS_1.CSV",
                        "decisions_2.csv",
                        "consents.csv",
                        "actions.csv");
    }

    @Test
    void otherNamesAreToldAndLeft() throws IOException {
        drop("claims.xlsx", 60);
        drop("my-claims.csv", 60);
        drop("claims.csv.part", 60);
        drop(".hidden", 60);
        Files.createDirectory(folder.resolve("claims.csv"));

        Inbox.Look look = inbox.look(NOW);

        assertThat(look.unknown())
                .extracting(InboxFile::nameOf)
                .containsExactly("claims.csv.part", "claims.xlsx", "my-claims.csv");
        assertThat(look.ready()).isEmpty();
    }

    @Test
    void aFileThatChangedAMomentAgoWaits() throws IOException {
        drop("claims-29.csv", 29);
        drop("claims-30.csv", 30);
        drop("claims-ahead.csv", -5);

        Inbox.Look look = inbox.look(NOW);

        assertThat(look.ready()).extracting(InboxFile::name).containsExactly("claims-30.csv");
        assertThat(look.growing()).extracting(InboxFile::name).containsExactly("claims-29.csv", "claims-ahead.csv");
    }

    @Test
    void aSidecarSaysThatAFileIsComplete() throws IOException {
        drop("claims.csv", 0);
        drop("claims.csv.done", 0);
        drop("actions.csv", 0);
        drop("actions.csv.sha256", 0);
        drop("consents.csv.done", 0);

        Inbox.Look look = inbox.look(NOW);

        assertThat(look.ready()).extracting(InboxFile::feed).containsExactly(Feed.CLAIMS, Feed.ACTIONS);
        assertThat(look.unknown()).isEmpty();
    }

    @Test
    void aMissingFolderIsAnError() {
        Inbox missing = new Inbox(folder.resolve("nowhere"), Duration.ZERO);

        assertThatThrownBy(() -> missing.look(NOW)).isInstanceOf(NoSuchFileException.class);
    }

    private void drop(String name, int secondsAgo) throws IOException {
        Path file = Files.writeString(folder.resolve(name), name);
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(secondsAgo)));
    }
}
