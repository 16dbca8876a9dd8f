package org.claimclock.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    void whatFinanceMayTakeIsCheckedAsThePageForFinanceSays() throws IOException, InterruptedException {
        assumeThat(Path.of("/usr/bin/sha256sum")).exists();
        Guest cleo = lodge.guest("cleo");
        Path taken = Files.createDirectory(folder.resolve("taken"));
        for (String file : Files.readAllLines(published("SHA256SUMS"))) {
            take(cleo, file.substring(66), taken);
        }
        take(cleo, "SHA256SUMS", taken);
        String recipe = Files.readAllLines(Path.of("src", "docs", "finance.md")).stream()
                .filter(line -> line.contains("--ignore-missing"))
                .findFirst()
                .orElseThrow()
                .strip()
                .replace("2021-03-09", "2021-03-10");

        assertThat(run(recipe, taken))
                .contains("2021-03-10-eligible-claims.csv: OK")
                .doesNotContain("notices.csv", "FAILED");
        Files.writeString(taken.resolve("2021-03-10-eligible-claims.csv"), "changed");
        assertThat(run(recipe, taken)).contains("2021-03-10-eligible-claims.csv: FAILED");
        assertThat(cleo.get("/exports/2021-03-10").text())
                .contains("notices.csv has no link for you: it holds addresses of customers and partners, and goes to"
                        + " operations alone.")
                .contains(recipe.replace("'", "&#39;"));
        assertThat(lodge.guest("ada").get("/exports/2021-03-10").text()).doesNotContain("no link for you");
        assertThat(lodge.guest("vera").get("/exports/2021-03-10").text())
                .contains("The files have no links for you: they go to operations, compliance and finance.");
    }

    private static void take(Guest guest, String file, Path to) throws IOException {
        Guest.Page page = guest.get("/exports/2021-03-10/" + file);
        if (page.status() == 200) {
            Files.writeString(to.resolve("2021-03-10-" + file), page.text());
        }
    }

    private static String run(String recipe, Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", recipe)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
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
