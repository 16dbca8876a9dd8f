package org.claimclock.nightly.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimclock.register.KeptRulebook;
import org.claimclock.register.Register;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.RulebookFolder;
import org.claimclock.rulebook.RulebookFolder.Loading;
import org.claimclock.rulebook.release.RulebookText;

/** The rulebooks that the book keeps, loaded when they are asked for. */
public final class KeptRulebooks implements AutoCloseable {
    private final Register register;
    private final Path cache;
    private final Map<String, Kept> loaded = new HashMap<>();

    /** @param cache where compiled rules are kept; what is restored is put beside them */
    public KeptRulebooks(Register register, Path cache) {
        this.register = register;
        this.cache = cache;
    }

    /** What came of asking for a version. */
    public sealed interface Kept {

        /** Its files are beside the compiled rules until the cache is deleted. */
        record Ready(Edition edition) implements Kept {}

        /** The book does not have it. */
        record Unknown() implements Kept {}

        /** @param faults why this program does not take it */
        record Refused(List<String> faults) implements Kept {}
    }

    /** Loads a version once. */
    public Kept load(String version) {
        return loaded.computeIfAbsent(
                version,
                key -> register.rulebooks().find(key).map(this::restored).orElseGet(Kept.Unknown::new));
    }

    private Kept restored(KeptRulebook kept) {
        Path folder = cache.resolve("rulebooks").resolve(kept.version());
        RulebookText text;
        try {
            text = RulebookText.unpack(kept.sources());
            text.writeInto(folder);
        } catch (IOException | UncheckedIOException e) {
            return new Kept.Refused(List.of("it cannot be restored in " + folder + ": " + e.getMessage()));
        }
        Loading loading = new RulebookFolder(folder, kept.profile(), cache).load();
        if (loading instanceof Loading.Refused refused) {
            return new Kept.Refused(refused.faults());
        }
        LoadedRulebook rulebook = ((Loading.Ready) loading).rulebook();
        if (!rulebook.version().equals(kept.version())) {
            rulebook.close();
            return new Kept.Refused(List.of("its text gives the version " + rulebook.version() + " in this program."));
        }
        return new Kept.Ready(new Edition(rulebook, text, folder));
    }

    @Override
    public void close() {
        for (Kept each : loaded.values()) {
            if (each instanceof Kept.Ready ready) {
                ready.edition().rulebook().close();
            }
        }
        loaded.clear();
    }
}
