package org.claimclock.rulebook.engine;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/** What tells one build of the program from the next: a new one may judge the same rules otherwise. */
public final class ProgramMark {
    private ProgramMark() {}

    /**
     * A line for each file of the program, its libraries among them where they are merged into its jar, with a checksum; nothing where it cannot be told,
     * for example under an unusual class loader.
     *
     * @param named which files count, by their names within the program
     */
    public static Optional<List<String>> find(Predicate<String> named) {
        try {
            URL location =
                    ProgramMark.class.getProtectionDomain().getCodeSource().getLocation();
            Path program = Path.of(location.toURI());
            return Optional.of(Files.isDirectory(program) ? ofFolder(program, named) : ofArchive(program, named));
        } catch (IOException | URISyntaxException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** An archive keeps the checksums in its table of contents. */
    private static List<String> ofArchive(Path jar, Predicate<String> named) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .filter(entry -> named.test(entry.getName()))
                    .map(entry -> entry.getName() + " " + entry.getCrc())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> ofFolder(Path folder, Predicate<String> named) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (named.test(name)) {
                    lines.add(name + " " + checksum(Files.readAllBytes(file)));
                }
            }
        }
        return lines.stream().sorted().toList();
    }

    private static long checksum(byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return sum.getValue();
    }
}
