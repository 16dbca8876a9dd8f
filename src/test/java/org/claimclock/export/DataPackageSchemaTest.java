package org.claimclock.export;

import static com.networknt.schema.InputFormat.JSON;
import static org.assertj.core.api.Assertions.assertThat;

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
        return schema("data-package-v2.json").validate(json, JSON);
    }

    private static Schema schema(String name) throws IOException {
        try (InputStream schema = DataPackageSchemaTest.class.getResourceAsStream(name)) {
            return REGISTRY.getSchema(Objects.requireNonNull(schema));
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
        Schema profile = schema("datapackage.org-2.0/" + name + ".json");
        JsonNode root = JsonMapper.shared().readTree(described);

        List<JsonNode> parts = parts(root, name);

        assertThat(parts).isNotEmpty();
        assertThat(parts)
                .allSatisfy(part ->
                        assertThat(profile.validate(part.toString(), JSON)).isEmpty());
    }

    @ParameterizedTest(name = "{1} instead of {0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "\"resources\";\"files\"",
                "\"path\" : \"notices.csv\";\"path\" : \"/notices.csv\"",
                "\"hash\" : \"sha256:;\"hash\" : \"sha256:?",
                "\"type\" : \"date\";\"type\" : \"day\"",
                "\"trueValues\" : [ ;\"trueValues\" : [ 1, "
            })
    void thePublishedProfileFindsFaults(String sound, String faulty) throws IOException {
        assertThat(described).contains(sound);

        assertThat(schema("datapackage.org-2.0/datapackage.json").validate(described.replace(sound, faulty), JSON))
                .isNotEmpty();
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
