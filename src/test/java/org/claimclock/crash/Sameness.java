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
record Sameness(Home undisturbed) {

    /** What tells of one attempt and not of the night: the second run has another id, and so the package before has other bytes. */
    private static final Set<String> OF_THE_ATTEMPT =
            Set.of("run_id", "previous_package_sha256", "started_at", "finished_at", "created");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    void holdsFor(Home disturbed) {
        assertThat(csv(disturbed)).isEqualTo(csv(undisturbed));
        assertThat(controls(disturbed)).isEqualTo(controls(undisturbed));
        assertThat(disturbed.files("inbox")).isEmpty();
        assertThat(disturbed.files("archive")).isEqualTo(undisturbed.files("archive"));
        assertThat(disturbed.files("refused")).isEqualTo(undisturbed.files("refused"));
        assertThat(disturbed.rows()).isEqualTo(undisturbed.rows());
        assertThat(names(disturbed)).isEqualTo(names(undisturbed));
        names(disturbed).forEach(night -> verifies(disturbed.outbox().resolve(night)));
    }

    /** What stands in the outbox under its name is complete, at any instant. */
    static void nothingIsHalfPublished(Home home) {
        if (Files.isDirectory(home.outbox())) {
            names(home).stream()
                    .filter(name -> !name.startsWith("."))
                    .forEach(name -> verifies(home.outbox().resolve(name)));
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
