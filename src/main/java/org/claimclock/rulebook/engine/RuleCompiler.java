package org.claimclock.rulebook.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.claimclock.rulebook.engine.drl.RuleFault;
import org.claimclock.rulebook.engine.drl.RuleLanguage;
import org.claimclock.rulebook.engine.drl.RuleReader;
import org.claimclock.rulebook.engine.drl.RuleReading;
import org.claimclock.rulebook.engine.drl.RuleSources;

/** Turns rule files into rules that are ready to run: reads and checks them, then compiles them in a sandbox or takes what an earlier run compiled. */
public final class RuleCompiler {

    private final Sandbox sandbox;
    private final RuleLanguage language;
    private final ArchiveCache cache;

    /** @param cache the folder for compiled rules; it is made when it is needed, and may be deleted at any time */
    public RuleCompiler(RuleLanguage language, Path cache) {
        this.language = language;
        this.cache = new ArchiveCache(cache);
        this.sandbox = new Sandbox(language, RuleCompiler.class.getClassLoader());
    }

    /** Reads and checks the files without compiling them. */
    public RuleReading read(RuleSources sources) {
        return new RuleReader(language, sandbox).read(sources);
    }

    /** Never throws for a fault in the files; the caller closes the rules. */
    public Compiled compile(RuleSources sources) {
        var reading = read(sources);
        if (!reading.faults().isEmpty()) {
            return new Compiled.Refused(reading.faults());
        }
        var key = CacheKey.of(sources.fingerprint(), language, reading.types(), sandbox);
        return findCached(key, sources, reading)
                .<Compiled>map(Compiled.Ready::new)
                .orElseGet(() -> build(key, sources, reading));
    }

    private Optional<Rules> findCached(String key, RuleSources sources, RuleReading reading) {
        return cache.find(key).flatMap(archive -> {
            try {
                return Optional.of(
                        new Rules(sources.fingerprint(), reading.cards(), true, Engine.load(archive, sandbox)));
            } catch (RuntimeException | LinkageError e) {
                // An archive that does not load is as good as none; Drools throws many kinds.
                cache.drop(key);
                return Optional.empty();
            }
        });
    }

    private Compiled build(String key, RuleSources sources, RuleReading reading) {
        var build = Engine.build(key, sources.files(), sandbox);
        if (build.failed()) {
            return new Compiled.Refused(new Culprits(key, sandbox).find(sources, reading.cards(), build.errors()));
        }
        try {
            var bases = Engine.tried(Engine.load(build.archive(), sandbox));
            cache.keep(key, build.archive());
            return new Compiled.Ready(new Rules(sources.fingerprint(), reading.cards(), false, bases));
        } catch (RuntimeException | LinkageError e) {
            return new Compiled.Refused(
                    List.of(RuleFault.ofFile("rules", "were compiled and could not be loaded: " + e + ".")));
        }
    }
}
