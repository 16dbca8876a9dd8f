package org.claimclock.export.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code SHA256SUMS}, as {@code sha256sum -c --strict} reads it: {@code <64 hexadecimal digits>  <file>}, sorted by file.
 *
 * @param byFile checksums by the names of the files
 */
public record Checksums(SortedMap<String, String> byFile) {

    public static final String FILE = "SHA256SUMS";

    /** No checksums at all. */
    public static final Checksums NONE = new Checksums(Map.of());

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([^/\\\\]+)");

    public Checksums(Map<String, String> byFile) {
        this(new TreeMap<>(byFile));
    }

    public SyncedFile write(Path folder) throws IOException {
        String text = byFile.entrySet().stream()
                .map(entry -> entry.getValue() + "  " + entry.getKey() + "\n")
                .collect(Collectors.joining());
        return SyncedFile.write(folder.resolve(FILE), text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IOException if there is no such file, or a line of it is not what such a file holds; the message says which */
    public static Checksums read(Path folder) throws IOException {
        SortedMap<String, String> byFile = new TreeMap<>();
        int number = 0;
        for (String line : Files.readAllLines(folder.resolve(FILE), StandardCharsets.UTF_8)) {
            number++;
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new IOException("%s:%d is not a checksum, two spaces and a file name".formatted(FILE, number));
            }
            byFile.put(matcher.group(2), matcher.group(1));
        }
        return new Checksums(byFile);
    }
}
