package org.claimclock.export;

import static com.networknt.schema.InputFormat.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.claimclock.export.seal.Seal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever knows Data Packages, version 2, can read ours. */
class DataPackageSchemaTest {

    /** A folder with the standard's published profiles, which are not ours to keep here. */
    private static final String PROFILES = System.getProperty("datapackage.profiles", "");

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

    @TempDir
    static Path outbox;

    static String described;

    @BeforeAll
    static void publish() throws IOException {
        HardNights.publish(outbox, new Additions(Seal.NONE, true));
        described = Files.readString(outbox.resolve("2021-03-09").resolve("datapackage.json"));
    }

    private static List<Error> faults(String json) throws IOException {
        try (InputStream schema = DataPackageSchemaTest.class.getResourceAsStream("data-package-v2.json")) {
            return REGISTRY.getSchema(Objects.requireNonNull(schema)).validate(json, JSON);
        }
    }

    @Test
    void aNightsPackageIsWhatTheStandardAsks() throws IOException {
        assertThat(faults(described)).isEmpty();
    }

    @ParameterizedTest(name = "{1} instead of {0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "\"resources\";\"files\"",
                "\"name\" : \"notices\";\"name\" : \"Notices!\"",
                "\"path\" : \"notices.csv\";\"path\" : \"/notices.csv\"",
                "\"hash\" : \"sha256:;\"hash\" : \"",
                "\"type\" : \"date\";\"type\" : \"day\"",
                "\"trueValues\" : [ ;\"trueValues\" : [ 1, "
            })
    void aPackageThatIsNotWouldBeFound(String sound, String faulty) throws IOException {
        assertThat(described).contains(sound);

        assertThat(faults(described.replace(sound, faulty))).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"datapackage", "dataresource", "tabledialect", "tableschema"})
    void thePublishedProfilesSayTheSame(String name) throws IOException {
        assumeTrue(!PROFILES.isEmpty(), "no -Ddatapackage.profiles=DIR with the profiles of datapackage.org");
        Schema profile = REGISTRY.getSchema(Files.readString(Path.of(PROFILES, name + ".json")), JSON);
        JsonNode root = JsonMapper.shared().readTree(described);

        for (JsonNode each : parts(root, name)) {
            assertThat(profile.validate(each.toString(), JSON)).isEmpty();
        }
    }

    private static List<JsonNode> parts(JsonNode root, String name) {
        List<JsonNode> resources = root.path("resources").valueStream().toList();
        return switch (name) {
            case "datapackage" -> List.of(root);
            case "dataresource" -> resources;
            case "tabledialect" -> having(resources, "dialect");
            default -> having(resources, "schema");
        };
    }

    private static List<JsonNode> having(List<JsonNode> resources, String part) {
        return resources.stream()
                .filter(resource -> resource.has(part))
                .map(resource -> resource.path(part))
                .toList();
    }
}
