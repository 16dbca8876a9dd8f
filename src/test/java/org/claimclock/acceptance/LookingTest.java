package org.claimclock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.acceptance.Given.*;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.register.OnlyEmbedded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Commands that only look need no folder that can be written to: they write nothing. */
@ExtendWith(Nightly.class)
@NightsOnBothDatabases
class LookingTest {

    @Test
    @OnlyEmbedded("about the files of the book")
    void lookingAtABookThatWasClosedChangesNoByteOfIt(Home home) throws IOException {
        home.night("Tue 2021-03-02", submitted("C1", "Mon 2021-03-01"), approve("C1", "Tue 2021-03-02"));
        Map<String, String> before = book(home);

        assertThat(home.history("C1")).contains("APPROVED");
        assertThat(home.command("runs").out()).contains("Tue 2021-03-02");
        assertThat(home.command("verify").exit()).isZero();

        assertThat(book(home)).isEqualTo(before);
    }

    @Test
    void theNightAfterALookGoesOnAsIfNobodyHadLooked(Home home) {
        home.night("Tue 2021-03-02", submitted("C1", "Mon 2021-03-01"));
        home.history("C1");

        home.night("Wed 2021-03-03", approve("C1", "Tue 2021-03-02"));

        assertThat(home.history("C1")).contains("APPROVED");
    }

    @Test
    @OnlyEmbedded("a book on a server is never left open")
    void aBookThatWasLeftOpenIsMendedFirst(Home home) throws IOException {
        home.night("Tue 2021-03-02", submitted("C1", "Mon 2021-03-01"));
        Files.delete(home.path().resolve("db/book.closed"));

        assertThat(home.history("C1")).contains("SUBMITTED");

        assertThat(home.path().resolve("db/book.closed")).exists();
    }

    private static Map<String, String> book(Home home) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(home.path().resolve("db"))) {
            for (Path file : files.toList()) {
                String content = Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
                bytes.put(file + " " + Files.getLastModifiedTime(file), content);
            }
        }
        return bytes;
    }
}
