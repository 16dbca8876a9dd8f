package org.claimclock.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds a home that was disturbed against one that was not. */
final class Sameness {

    /** What tells of one attempt and not of the night: the second run has another id, and so the package before has other bytes. */
    private static final Set<String> OF_THE_ATTEMPT =
            Set.of("run_id", "previous_package_sha256", "started_at", "finished_at", "created");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Found undisturbed;

    Sameness(Home undisturbed) {
        this.undisturbed = Found.in(undisturbed);
    }

    /** All that a night leaves behind. */
    private record Found(
            List<String> nights,
            Map<String, String> tables,
            Map<String, JsonNode> controls,
            Map<String, String> archive,
            Map<String, String> refused,
            Map<String, List<String>> book) {

        static Found in(Home home) {
            return new Found(
                    names(home),
                    csv(home),
                    Sameness.controls(home),
                    home.files("archive"),
                    home.files("refused"),
                    home.rows());
        }
    }

    void holdsFor(Home disturbed) {
        Found found = Found.in(disturbed);
        assertThat(found.nights()).isEqualTo(undisturbed.nights());
        assertThat(found.tables()).isEqualTo(undisturbed.tables());
        assertThat(found.controls()).isEqualTo(undisturbed.controls());
        assertThat(found.archive()).isEqualTo(undisturbed.archive());
        assertThat(found.refused()).isEqualTo(undisturbed.refused());
        assertThat(found.book().keySet()).isEqualTo(undisturbed.book().keySet());
        found.book()
                .forEach((table, rows) ->
                        assertThat(rows).as(table).isEqualTo(undisturbed.book().get(table)));
        assertThat(disturbed.files("inbox")).isEmpty();
        verifies(disturbed.outbox());
    }

    /** What stands in the outbox under its name is complete, at any instant. */
    static void nothingIsHalfPublished(Home home) {
        if (Files.isDirectory(home.outbox()) && names(home).stream().anyMatch(name -> !name.startsWith("."))) {
            verifies(home.outbox());
        }
    }

    private static void verifies(Path folder) {
        Program.Ended verified = Program.execute("verify", folder.toString());
        assertThat(verified.exit()).as(verified.said()).isZero();
    }

    private static List<String> names(Home home) {
        return Home.list(home.outbox()).stream()
                .map(path -> path.getFileName().toString())
                .toList();
    }

    private static Map<String, String> csv(Home home) {
        Map<String, String> files = new TreeMap<>(home.files("outbox"));
        files.keySet().removeIf(name -> !name.endsWith(".csv"));
        return files;
    }

    /** The counts by feed among them: an event that applied twice would show. */
    private static Map<String, JsonNode> controls(Home home) {
        Map<String, JsonNode> controls = new TreeMap<>();
        home.files("outbox").forEach((name, text) -> {
            if (name.endsWith("datapackage.json")) {
                ObjectNode found = (ObjectNode) JSON.readTree(text).get("controls");
                OF_THE_ATTEMPT.forEach(found::remove);
                controls.put(name, found);
            }
        });
        return controls;
    }
}
