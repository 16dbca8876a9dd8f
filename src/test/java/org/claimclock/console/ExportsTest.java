package org.claimclock.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was published, taken away and verified in the console. */
@NightsOnBothDatabases
class ExportsTest {
    @TempDir
    private Path folder;

    private Lodge lodge;

    @BeforeEach
    void open() {
        lodge = Lodge.in(folder);
    }

    @AfterEach
    void close() {
        lodge.close();
    }

    private Path published(String file) {
        return folder.resolve("home/outbox/2021-03-10").resolve(file);
    }

    @Test
    void financeTakeTheFileAsItIsAndThatIsNoted() throws IOException {
        Guest.Page taken = lodge.guest("cleo").get("/exports/2021-03-10/eligible-claims.csv");

        assertThat(taken.text()).isEqualTo(Files.readString(published("eligible-claims.csv")));
        assertThat(taken.header("content-disposition"))
                .isEqualTo("attachment; filename=\"2021-03-10-eligible-claims.csv\"");
        assertThat(lodge.audit()).contains("cleo download export 2021-03-10: eligible-claims.csv");
    }

    @Test
    void aFileThatWasChangedIsFoundOut() throws IOException {
        Files.writeString(published("eligible-claims.csv"), "changed");

        Guest cleo = lodge.guest("cleo");
        cleo.get("/exports/2021-03-10");
        assertThat(cleo.post("/exports/2021-03-10/verify", Map.of()).location()).isEqualTo("/exports/2021-03-10");
        assertThat(cleo.get("/exports/2021-03-10").text()).contains("CHANGED_FILE eligible-claims.csv");
        assertThat(lodge.audit().get(0)).startsWith("cleo verify export 2021-03-10: CHANGED_FILE");
    }

    @Test
    void anAddressThatSomebodyWasSentVerifiesAndNotesNothing() {
        Guest cleo = lodge.guest("cleo");
        List<String> before = lodge.audit();

        assertThat(cleo.get("/exports/2021-03-10?verify=true").text()).doesNotContain("The folder is complete");
        assertThat(cleo.get("/exports/2021-03-10/verify").status()).isEqualTo(404);

        assertThat(lodge.audit()).isEqualTo(before);
    }

    @Test
    void aPackageThatWasChangedBreaksTheChain() throws IOException {
        assertThat(lodge.guest("vera").get("/exports").text()).doesNotContain("not the package that the book knows");

        Files.writeString(published("datapackage.json"), Files.readString(published("datapackage.json")) + " ");

        assertThat(lodge.guest("vera").get("/exports").text()).contains("not the package that the book knows");
    }

    @Test
    void onlyWhatWasPublishedCanBeTaken() throws IOException {
        Files.writeString(published("secret.txt"), "secret");
        Guest ada = lodge.guest("ada");

        for (String file : new String[] {"secret.txt", "..", "%2e%2e", "..%2f..%2fdb%2fbook.script", "none"}) {
            assertThat(ada.get("/exports/2021-03-10/" + file).text()).as(file).doesNotContain("secret", "CREATE");
        }
        assertThat(ada.get("/exports/1999-01-01").status()).isEqualTo(404);
    }
}
