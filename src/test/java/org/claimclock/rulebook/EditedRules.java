package org.claimclock.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.claimclock.rulebook.RulebookFolder.Loading;
import org.claimclock.rulebook.table.TableFaults;
import org.claimclock.rulebook.table.Tables;

/** A copy of the shipped {@code rules/} that a test edits as compliance would: with a text editor. */
public record EditedRules(Path folder) {
    private static final Path SHIPPED = Path.of("rules");
    /** Kept from run to run, so that the shipped rules are compiled once; the key is a hash of everything that matters. */
    static final Path CACHE = Path.of("target", "compiled-rules");

    public static EditedRules copiedTo(Path folder) {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(SHIPPED.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EditedRules(folder);
    }

    public static LoadedRulebook shipped(String profile) {
        return ready(new RulebookFolder(SHIPPED, profile, CACHE).load());
    }

    /** Replaces some text, which must be there. */
    public EditedRules replace(String file, String text, String by) {
        String before = read(file);
        if (!before.contains(text)) {
            throw new IllegalStateException(file + " does not contain '" + text + "'");
        }
        return write(file, before.replace(text, by));
    }

    public EditedRules append(String file, String... lines) {
        return write(file, read(file) + String.join("\n", lines) + "\n");
    }

    public EditedRules write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public EditedRules delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public String read(String file) {
        try {
            return Files.readString(folder.resolve(file), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The faults of the tables alone, without compiling a rule. */
    public List<String> tableFaults(String profile) {
        TableFaults faults = new TableFaults();
        Tables.read(folder, profile, faults);
        return faults.all();
    }

    public Loading load() {
        return new RulebookFolder(folder, "cpor-2020", CACHE).load();
    }

    /** The rulebook, which must pass its checks. */
    public LoadedRulebook rulebook() {
        return ready(load());
    }

    private static LoadedRulebook ready(Loading loading) {
        if (loading instanceof Loading.Refused refused) {
            throw new AssertionError(String.join("\n", refused.faults()));
        }
        return ((Loading.Ready) loading).rulebook();
    }
}
