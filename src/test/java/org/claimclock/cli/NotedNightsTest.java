package org.claimclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.claimclock.cli.visit.VisitorDoor;
import org.claimclock.nightly.Home;
import org.claimclock.nightly.HomeLock;
import org.claimclock.register.Books;
import org.claimclock.register.OnBothDatabases;
import org.claimclock.register.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do to nights by command is in the audit, whether the command opens the book itself or asks the process that serves it. */
@OnBothDatabases
class NotedNightsTest {
    private static final String ME = System.getProperty("user.name");

    /** In no zone is it due yet. */
    private final LocalDate soon = LocalDate.now(ZoneOffset.UTC).plusDays(3);

    @TempDir
    private Path home;

    private String nights(String... words) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        List<String> all = Stream.of(
                        Stream.of("nights"), Stream.of(words), Stream.of("--rules=rules", "--home", home.toString()))
                .flatMap(each -> each)
                .toList();
        Claimclock.execute(writer, writer, Books.named(all).toArray(String[]::new));
        return said.toString();
    }

    private static List<String> audit(Register register) {
        return register.people().audit().before(Long.MAX_VALUE, 9).stream()
                .map(deed -> deed.by() + " " + deed.what() + " " + deed.subject() + ": " + deed.outcome())
                .toList();
    }

    @Test
    void aCommandThatOpensTheBookItselfNotesWhoAskedForWhat() {
        new Home(home).prepare();
        Books.open(home).close();

        nights("hold", soon.toString(), "--reason", "the files are late");
        nights("release", soon.toString());
        nights("retry", "2021-03-09");

        try (Register register = Books.open(home)) {
            assertThat(audit(register))
                    .satisfiesExactly(
                            retry -> assertThat(retry).startsWith(ME + " retry night 2021-03-09: refused: no night"),
                            release -> assertThat(release)
                                    .isEqualTo(ME + " release night " + soon + ": the night " + soon
                                            + " is planned again"),
                            hold -> assertThat(hold)
                                    .startsWith(ME + " hold night " + soon + ": the night " + soon + " is held")
                                    .endsWith(" (the files are late)"));
        }
    }

    @Test
    void besideTheProcessThatServesItIsNotedThere() {
        Home folder = new Home(home);
        folder.prepare();
        try (HomeLock lock = HomeLock.tryHold(folder);
                Register register = Books.open(home)) {
            assertThat(lock).isNotNull();
            Served served = LentCommands.served(register, null, "--home=" + home, "--rules=rules");
            try (VisitorDoor door =
                    VisitorDoor.at(folder.db()).open((errand, out, err) -> Claimclock.lend(served, errand, out, err))) {
                assertThat(nights("retry", "2021-03-09")).startsWith("no night 2021-03-09 is planned.");
            }
            assertThat(audit(register))
                    .singleElement()
                    .asString()
                    .startsWith(ME + " retry night 2021-03-09: refused: no night 2021-03-09 is planned.");
        }
    }
}
