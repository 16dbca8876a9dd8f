package org.claimclock.rulebook.check;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** What tells one build of the program from the next: a new one may judge the same rules otherwise. */
final class ProgramMark {
    private static final String NESTED = "nested:";

    private ProgramMark() {}

    /** A line for each file of the program; none where it cannot be told, for example under an unusual class loader. */
    static Optional<List<String>> find() {
        try {
            URL location =
                    ProgramMark.class.getProtectionDomain().getCodeSource().getLocation();
            Path program = path(location);
            return Optional.of(Files.isDirectory(program) ? ofFolder(program) : ofArchive(program));
        } catch (IOException | URISyntaxException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Spring Boot's jar is told as {@code jar:nested:/opt/claimclock.jar/!BOOT-INF/classes/!/}. */
    private static Path path(URL location) throws URISyntaxException {
        String text = location.toString();
        int nested = text.indexOf(NESTED);
        if (nested >= 0) {
            return Path.of(text.substring(nested + NESTED.length(), text.indexOf("/!", nested)));
        }
        return Path.of(location.toURI());
    }

    private static List<String> ofArchive(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(entry -> entry.getName() + " " + entry.getCrc())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> ofFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toFile)
                    .filter(file -> file.isFile())
                    .map(file -> file + " " + file.length() + " " + file.lastModified())
                    .sorted()
                    .toList();
        }
    }
}
