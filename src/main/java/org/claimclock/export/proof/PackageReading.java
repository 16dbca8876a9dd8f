package org.claimclock.export.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimclock.export.pack.DataPackage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A {@code datapackage.json} as it lies there, which may be anything: what is missing reads as empty text or -1, so that the checks say what they
 * expected instead.
 */
record PackageReading(JsonNode root) {

    static final PackageReading NONE = new PackageReading(JsonMapper.shared().createObjectNode());

    /** @param rows -1 for a file that is no table */
    record Described(String path, List<String> columns, long rows, long bytes, String sha256) {}

    /** Empty if the file is not there or is no JSON object. */
    static Optional<PackageReading> find(Path file) {
        try {
            JsonNode root = JsonMapper.shared().readTree(Files.readAllBytes(file));
            return root != null && root.isObject() ? Optional.of(new PackageReading(root)) : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    boolean isThere() {
        return !root.isEmpty();
    }

    JsonNode controls() {
        return root.path("controls");
    }

    String text(String control) {
        return controls().path(control).asString("");
    }

    long number(String control) {
        return controls().path(control).asLong(-1);
    }

    List<Described> files() {
        List<Described> files = new ArrayList<>();
        for (JsonNode resource : root.path("resources")) {
            List<String> columns = new ArrayList<>();
            resource.path("schema")
                    .path("fields")
                    .forEach(field -> columns.add(field.path("name").asString("")));
            String hash = resource.path("hash").asString("");
            files.add(new Described(
                    resource.path("path").asString(""),
                    List.copyOf(columns),
                    resource.path("rows").asLong(-1),
                    resource.path("bytes").asLong(-1),
                    hash.startsWith(DataPackage.SHA_256) ? hash.substring(DataPackage.SHA_256.length()) : hash));
        }
        return files;
    }
}
