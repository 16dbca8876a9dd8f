package org.claimclock.register.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.claimclock.cli.Claimclock;
import org.claimclock.register.Books;
import org.claimclock.register.OnBothDatabases;
import org.claimclock.register.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The directory says of each claim what the nights published, in whatever steps it was made. */
@OnBothDatabases
class DirectoryTest {
    private static final String CLAIMS =
            "claim_id,partner_id,customer_tenant_id,solution_area,activity,products,status,created_at\n";
    private static final String ROW =
            "%s,0418276,c8f46b57-ef90-561e-9868-8a45a371c297,MICROSOFT_365,USAGE,%s,EDITING,2021-03-01\n";

    @TempDir
    private Path home;

    private void night(String asOf, String name, String text) throws Exception {
        Files.createDirectories(home.resolve("inbox"));
        Files.writeString(home.resolve("inbox").resolve(name), text);
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        List<String> words = List.of(
                "run",
                "--as-of",
                asOf,
                "--home",
                home.toString(),
                "--rules",
                "rules",
                "--set",
                "settle-seconds=0",
                "--set",
                "cache=target/acceptance-cache");
        int exit = Claimclock.execute(writer, writer, Books.named(words).toArray(String[]::new));
        assertThat(exit).as(said.toString()).isZero();
    }

    private static List<String> ids(Directory directory) {
        return directory.after("", 10).stream().map(Entry::claimId).toList();
    }

    @Test
    void draftsAreFoundOnceAndNoLongerWhenTheyAreCancelled() throws Exception {
        night(
                "2021-03-02",
                "claims.csv",
                CLAIMS
                        + ROW.formatted("A-1", "TEAMS")
                        + ROW.formatted("A-2", "EXCHANGE")
                        + ROW.formatted("A-3", "INTUNE"));
        try (Register register = Books.open(home)) {
            DirectoryKeeping keeping = register.directoryKeeping();

            assertThat(keeping.step(1)).isTrue();
            assertThat(keeping.step(1)).isTrue();
            assertThat(ids(register.directory())).containsExactly("A-1");
            while (keeping.step(1)) {
                // to the end
            }

            assertThat(ids(register.directory())).containsExactly("A-1", "A-2", "A-3");
            assertThat(register.directory().statuses()).containsExactly(new Tally("STATUS", "EDITING", "", 3));
            assertThat(register.directory().findNight()).contains(LocalDate.parse("2021-03-02"));
        }

        night(
                "2021-03-03",
                "actions.csv",
                "event_id,claim_id,action,acted_at,acted_by_role\nE-1,A-1,CANCEL_DRAFT,2021-03-02,GLOBAL_ADMIN\n");
        night(
                "2021-03-04",
                "actions.csv",
                "event_id,claim_id,action,acted_at,acted_by_role\nE-2,A-3,CANCEL_DRAFT,2021-03-03,GLOBAL_ADMIN\n");
        try (Register register = Books.open(home)) {
            while (register.directoryKeeping().step(500)) {
                // to the end
            }

            assertThat(ids(register.directory())).containsExactly("A-2");
            assertThat(register.directory().statuses()).containsExactly(new Tally("STATUS", "EDITING", "", 1));
        }
    }
}
