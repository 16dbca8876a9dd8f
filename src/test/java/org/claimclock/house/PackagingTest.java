package org.claimclock.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimclock.cli.Claimclock;
import org.junit.jupiter.api.Test;

/** The files that set the program up as a service or in a container, neither of which needs root. */
class PackagingTest {
    private static final Path SERVICE = Path.of("src", "packaging", "claimclock.service");
    private static final Path CONTAINER = Path.of("src", "packaging", "Containerfile");
    private static final Path SYSTEMD = Path.of("/usr/bin/systemd-analyze");

    private static List<String> service(String key) throws IOException {
        return Files.readAllLines(SERVICE).stream()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1))
                .toList();
    }

    /** An instruction of the container file, with the lines that it goes on in. */
    private static String container(String instruction) throws IOException {
        String text = Files.readString(CONTAINER).replace("\\\n", " ");
        return text.lines()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length()).strip())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(String json) {
        List<String> words = new ArrayList<>();
        Matcher word = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(json);
        while (word.find()) {
            words.add(word.group(1));
        }
        return words;
    }

    /** Whether the program takes these words: with {@code --help} behind them it tells of itself and does nothing. */
    private static void isUnderstood(List<String> words) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        List<String> all = new ArrayList<>(words);
        all.add("--help");

        int exit = Claimclock.execute(writer, writer, all.toArray(String[]::new));

        assertThat(exit).as(said.toString()).isZero();
        assertThat(said.toString()).startsWith("Usage: claimclock serve");
    }

    @Test
    void theServiceIsNotRootAndMayWriteToItsOwnFilesOnly() throws IOException {
        assertThat(service("User")).containsExactly("claimclock");
        assertThat(service("NoNewPrivileges")).containsExactly("yes");
        assertThat(service("ProtectSystem")).containsExactly("strict");
        assertThat(service("CapabilityBoundingSet")).containsExactly("");
        assertThat(service("StateDirectory")).containsExactly("claimclock");
        assertThat(service("ReadWritePaths")).containsExactly("-/etc/claimclock/rules");
    }

    @Test
    void theServiceStartsAgainAfterWhatCanPassAndGivesANightTheTimeToStop() throws IOException {
        assertThat(service("Restart")).containsExactly("on-failure");
        assertThat(service("RestartPreventExitStatus")).containsExactly("2 4");
        assertThat(service("KillSignal")).containsExactly("SIGTERM");
        // A run that is asked to stop is ended after 30 seconds.
        assertThat(service("TimeoutStopSec")).containsExactly("45s");
        isUnderstood(List.of(
                service("ExecStart").get(0).replaceFirst(".*\\.jar ", "").split(" ")));
    }

    @Test
    void systemdFindsNothingWrongWithTheServiceAndLittleThatIsExposed() throws IOException, InterruptedException {
        assumeThat(SYSTEMD).exists();
        assumeThat(Path.of("/usr/bin/java")).exists();

        assertThat(systemd("verify", "--man=no", SERVICE.toString())).isEmpty();
        String exposed = systemd("security", "--offline=true", "--no-pager", "--threshold=20", SERVICE.toString());

        assertThat(exposed).containsPattern("Overall exposure level for claimclock.service: [01]\\.\\d OK");
    }

    private static String systemd(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(SYSTEMD.toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    @Test
    void theContainerIsNotRootStopsLikeAServiceAndIsAskedForItsHealth() throws IOException {
        assertThat(container("USER")).isEqualTo("10001:10001");
        assertThat(container("VOLUME")).isEqualTo("/var/lib/claimclock");
        assertThat(container("STOPSIGNAL")).isEqualTo("SIGTERM");
        assertThat(container("HEALTHCHECK")).contains("GET /health HTTP/1.0");
        assertThat(words(container("ENTRYPOINT")))
                .startsWith("java")
                .endsWith("-jar", "/opt/claimclock/claimclock.jar");
        isUnderstood(words(container("CMD")));
    }

    @Test
    void theContainerIsMadeOfWhatTheProjectHas() throws IOException {
        List<String> copied = Files.readAllLines(CONTAINER).stream()
                .filter(line -> line.startsWith("COPY "))
                .map(line -> line.split(" ")[1])
                .toList();

        assertThat(copied).containsExactly("target/claimclock.jar", "rules");
        assertThat(Path.of("rules", "policy.csv")).exists();
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<finalName>claimclock</finalName>");
    }

    @Test
    void whatTheServiceIsSetUpFromIsThere() throws IOException {
        List<String> installed = Files.readAllLines(SERVICE).stream()
                .filter(line -> line.matches("# +(install|cp) .*"))
                .map(line -> line.replaceFirst("# +(install( -D)?( -m \\d+)?|cp -r) ", "")
                        .split(" ")[0])
                .toList();

        assertThat(installed)
                .containsExactly("claimclock.jar", "application.yaml", "runbooks.md", "rules", "claimclock.service");
        assertThat(Path.of("src", "packaging")).isDirectoryContaining("glob:**application.yaml");
        assertThat(Path.of("src", "docs")).isDirectoryContaining("glob:**runbooks.md");
        assertThat(service("Documentation")).containsExactly("file:///opt/claimclock/runbooks.md");
    }
}
