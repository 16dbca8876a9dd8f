package org.claimclock.cli.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.claimclock.cli.visit.VisitorDoor.Host;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that are carried out where the book is. */
class VisitTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int send(String... words) {
        return Visit.find(folder)
                .orElseThrow()
                .send(
                        new Errand("ada", Path.of("/somewhere"), List.of(words)),
                        new PrintWriter(out, true),
                        new PrintWriter(err, true));
    }

    @Test
    void whatIsSaidAndTheExitCodeComeBack() {
        Host host = (errand, toOut, toErr) -> {
            toOut.println(errand.person() + " in " + errand.folder() + ": " + errand.words());
            toErr.println("warning: grüße");
            toOut.println("x".repeat(100_000));
            return 3;
        };

        try (VisitorDoor door = VisitorDoor.at(folder).open(host)) {
            assertThat(send("nights", "hold 2021-03-09")).isEqualTo(3);
        }

        assertThat(out.toString())
                .isEqualTo("ada in /somewhere: [nights, hold 2021-03-09]\n" + "x".repeat(100_000) + "\n");
        assertThat(err).hasToString("warning: grüße\n");
    }

    @Test
    void whoComesBeforeTheDoorIsOpenWaits() throws Exception {
        ExecutorService visitors = Executors.newSingleThreadExecutor();
        try (VisitorDoor door = VisitorDoor.at(folder)) {
            Future<Integer> early = visitors.submit(() -> send("nights", "run"));
            assertThatThrownBy(() -> early.get(50, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

            door.open((errand, toOut, toErr) -> 3);

            assertThat(early.get(10, TimeUnit.SECONDS)).isEqualTo(3);
        } finally {
            visitors.shutdown();
        }
    }

    @Test
    void onlyTheOwnerMayOpenTheSocket() throws IOException {
        try (VisitorDoor door = VisitorDoor.at(folder).open((errand, toOut, toErr) -> 0)) {
            Path socket = Path.of(Files.readString(folder.resolve("serve.address")));

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aPathThatIsTooLongForASocketIsNoHindrance() throws IOException {
        folder = Files.createDirectories(folder.resolve("long".repeat(30)));

        try (VisitorDoor door = VisitorDoor.at(folder).open((errand, toOut, toErr) -> 4)) {
            assertThat(send("runs")).isEqualTo(4);
        }
    }

    @Test
    void whereNobodyServesNobodyIsFound() {
        assertThat(Visit.find(folder)).isEmpty();

        VisitorDoor.at(folder).open((errand, toOut, toErr) -> 0).close();

        assertThat(folder).isEmptyDirectory();
        assertThat(Visit.find(folder)).isEmpty();
    }

    @Test
    void theSignOfAProcessThatWasKilledLeadsNowhereAndIsReplaced() throws IOException {
        Files.writeString(
                folder.resolve("serve.address"), folder.resolve("serve.sock").toString());
        Files.createFile(folder.resolve("serve.sock"));

        assertThat(Visit.find(folder)).isEmpty();

        try (VisitorDoor door = VisitorDoor.at(folder).open((errand, toOut, toErr) -> 0)) {
            assertThat(send("runs")).isZero();
        }
    }
}
