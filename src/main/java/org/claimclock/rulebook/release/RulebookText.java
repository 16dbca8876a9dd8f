package org.claimclock.rulebook.release;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.claimclock.csv.file.Sha256;

/**
 * The files of a rulebook, as they are written: rules, tables, calendars, scenarios and silences.
 *
 * @param files by their names within the folder, such as {@code calendars/us-federal.csv}
 */
public record RulebookText(SortedMap<String, String> files) {
    private static final String SCENARIOS = "scenarios";

    /** Folders of a rulebook, and whether what stands in them can change a decision. */
    private static final Map<String, Boolean> FOLDERS = Map.of("calendars", true, SCENARIOS, false, "silences", false);

    /** Where rules stand; tables stand anywhere. */
    private static final Set<String> OF_RULES = Set.of("", "silences/");

    public RulebookText {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Every {@code *.drl} and {@code *.csv} of a folder, of its calendars, scenarios and silences. */
    public static RulebookText read(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        add(folder, "", files);
        FOLDERS.keySet().forEach(name -> add(folder.resolve(name), name + "/", files));
        return new RulebookText(files);
    }

    private static void add(Path folder, String prefix, Map<String, String> files) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path file : entries.filter(Files::isRegularFile).toList()) {
                String name = String.valueOf(file.getFileName());
                boolean isRule = OF_RULES.contains(prefix) && name.endsWith(".drl");
                if (isRule || name.endsWith(".csv")) {
                    // One char a byte: a file that is no UTF-8 must come back as it was.
                    files.put(prefix + name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What can change a decision: all but scenarios and silences. */
    public List<String> deciding() {
        return files.keySet().stream().filter(RulebookText::decides).toList();
    }

    private static boolean decides(String name) {
        int slash = name.indexOf('/');
        return slash < 0 || Boolean.TRUE.equals(FOLDERS.get(name.substring(0, slash)));
    }

    /** SHA-256 of each deciding file, whatever its line ends. */
    public SortedMap<String, String> sums() {
        SortedMap<String, String> sums = new TreeMap<>();
        deciding().forEach(name -> sums.put(name, sum(List.of(name))));
        return sums;
    }

    /** SHA-256 over the scenarios, whatever their line ends. */
    public String scenarioSum() {
        return sum(files.keySet().stream()
                .filter(name -> name.startsWith(SCENARIOS + "/"))
                .toList());
    }

    private String sum(List<String> names) {
        MessageDigest digest = Sha256.digest();
        for (String name : names) {
            digest.update((name + "\n" + content(name).replace("\r\n", "\n") + "\0").getBytes(StandardCharsets.UTF_8));
        }
        return Sha256.hex(digest);
    }

    private String content(String name) {
        return String.valueOf(files.get(name));
    }

    /** As people read it. */
    public String text(String name) {
        return new String(content(name).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** As one text that {@link #unpack} reads; the same files give the same text. */
    public String pack() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(files.size());
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] content = file.getValue().getBytes(StandardCharsets.ISO_8859_1);
                out.writeUTF(file.getKey());
                out.writeInt(content.length);
                out.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** @throws UncheckedIOException if the text is damaged */
    public static RulebookText unpack(String packed) {
        SortedMap<String, String> files = new TreeMap<>();
        byte[] bytes = Base64.getDecoder().decode(packed);
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            int count = in.readInt();
            for (int number = 0; number < count; number++) {
                String name = in.readUTF();
                files.put(name, new String(in.readNBytes(in.readInt()), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RulebookText(files);
    }

    /** Makes a folder hold these files and no other rules, tables, calendars, scenarios or silences. What else is in it stays. */
    public void writeInto(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            byte[] content = file.getValue().getBytes(StandardCharsets.ISO_8859_1);
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.toAbsolutePath().getParent());
            if (!Files.exists(target) || !Arrays.equals(Files.readAllBytes(target), content)) {
                WholeFile.write(target, content);
            }
        }
        List<String> surplus = new ArrayList<>(read(folder).files.keySet());
        surplus.removeAll(files.keySet());
        for (String name : surplus) {
            Files.delete(folder.resolve(name));
        }
    }
}
