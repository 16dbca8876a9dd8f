package org.claimclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what its commands print. */
@TestInstance(Lifecycle.PER_CLASS)
class ReadmeTest {

    private static final String PROGRAM = "java -jar target/claimclock.jar ";
    private static final Path CACHE = Path.of("target", "acceptance-cache");

    @TempDir
    private static Path folder;

    private String page = "";
    private int exit;
    private String table = "";

    @BeforeAll
    void runTheSampleNights() throws IOException {
        page = Files.readString(Path.of("README.md"));
        StringWriter out = new StringWriter();
        exit = execute(commands().get(0), out);
        table = out.toString();
    }

    @Test
    void theSampleNightsEndAsItSays() {
        assertThat(page).contains("It ends with exit code 3");
        assertThat(exit).isEqualTo(3);
        assertThat(table).contains(blocks().get(0));
    }

    @Test
    void theClaimIsAsItShows() {
        StringWriter out = new StringWriter();

        assertThat(execute(commands().get(1), out)).isZero();

        assertThat(out.toString()).startsWith(blocks().get(1));
    }

    @Test
    void theTestCommandIsTheOneThatTheBuildServerRuns() throws IOException {
        assertThat(page).contains("\n    mvn verify\n");
        assertThat(Path.of(".ci", "run")).content().contains("exec mvn -B -ntp verify");
    }

    private int execute(String command, StringWriter out) {
        List<String> words = new ArrayList<>(
                List.of(command.replace("target/samples", home()).split(" ")));
        words.addAll(List.of("--set", "cache=" + CACHE));
        return Claimclock.execute(
                new PrintWriter(out, true), new PrintWriter(new StringWriter()), words.toArray(String[]::new));
    }

    private List<String> commands() {
        return page.lines()
                .filter(line -> line.startsWith("    ") && line.contains(PROGRAM))
                .map(line -> line.substring(line.indexOf(PROGRAM) + PROGRAM.length()))
                .toList();
    }

    private List<String> blocks() {
        Matcher block = Pattern.compile("```\n(.*?)```", Pattern.DOTALL).matcher(page);
        return block.results()
                .map(found -> found.group(1).replace("target/samples", home()))
                .toList();
    }

    private String home() {
        return folder.resolve("samples").toString();
    }
}
