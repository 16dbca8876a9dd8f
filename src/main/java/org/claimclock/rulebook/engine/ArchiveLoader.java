package org.claimclock.rulebook.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** The class loader of compiled rules: what the archive does not hold it asks the sandbox for. */
final class ArchiveLoader extends ClassLoader {

    private static final String MODELS = "/drools-model";
    private static final String VERSION = "Drools-Model-Version:";
    private static final String CLASS = ".class";

    private final Map<String, byte[]> classes = new HashMap<>();
    private List<String> models = List.of();

    ArchiveLoader(byte[] archive, Sandbox sandbox) {
        super(sandbox);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                read(entry.getName(), zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (models.isEmpty()) {
            throw new IllegalArgumentException("the archive holds no rules");
        }
    }

    private void read(String name, ZipInputStream zip) throws IOException {
        if (name.endsWith(CLASS)) {
            var type = name.substring(0, name.length() - CLASS.length()).replace('/', '.');
            classes.put(type, zip.readAllBytes());
        } else if (name.endsWith(MODELS)) {
            models = new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith(VERSION))
                    .toList();
        }
    }

    /** Names of the classes that hold the rules. */
    List<String> models() {
        return models;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name + " is neither in the sandbox nor in the archive");
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
