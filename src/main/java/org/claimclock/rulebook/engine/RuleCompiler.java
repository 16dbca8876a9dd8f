package org.claimclock.rulebook.engine;

import java.io.IOException;
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
    private final CodeGuard guard;

    /** @param cache the folder for compiled rules; it is made when it is needed, and may be deleted at any time */
    public RuleCompiler(RuleLanguage language, Path cache) {
        this.language = language;
        this.cache = new ArchiveCache(cache);
        this.guard = new CodeGuard(language);
        this.sandbox = new Sandbox(language, RuleCompiler.class.getClassLoader());
    }

    /** Reads and checks the files without compiling them. */
    public RuleReading read(RuleSources sources) {
        return new RuleReader(language, sandbox).read(sources);
    }

    /**
     * The rules of these files, if an earlier run of this very program found no fault in them and compiled them: then there is nothing to read or to
     * compile. The caller closes them.
     */
    public Optional<Rules> findKept(RuleSources sources) {
        if (!sources.faults().isEmpty()) {
            return Optional.empty();
        }
        var key = CacheKey.of(sources.fingerprint(), language);
        return cache.find(key).flatMap(bytes -> {
            try {
                var kept = KeptRules.of(bytes);
                var bases = Engine.load(kept.archive(), sandbox);
                return Optional.of(new Rules(sources.fingerprint(), kept.cards(), true, bases));
            } catch (IOException | RuntimeException | LinkageError e) {
                // An archive that does not load is as good as none; Drools throws many kinds.
                cache.drop(key);
                return Optional.empty();
            }
        });
    }

    /** Never throws for a fault in the files; the caller closes the rules. */
    public Compiled compile(RuleSources sources) {
        return findKept(sources).<Compiled>map(Compiled.Ready::new).orElseGet(() -> compile(sources, read(sources)));
    }

    /** Compiles without asking for what is kept. */
    public Compiled compile(RuleSources sources, RuleReading reading) {
        if (!reading.faults().isEmpty()) {
            return new Compiled.Refused(reading.faults());
        }
        var dangers = TextGuard.faults(sources.files());
        if (!dangers.isEmpty()) {
            return refused(dangers);
        }
        var key = CacheKey.of(sources.fingerprint(), language);
        var build = Engine.build(key, sources.files(), sandbox);
        if (build.failed()) {
            return new Compiled.Refused(new Culprits(key, sandbox).find(sources, reading.cards(), build.errors()));
        }
        var excesses = guard.faults(build.archive());
        if (!excesses.isEmpty()) {
            return refused(excesses);
        }
        try {
            var bases = Engine.tried(Engine.load(build.archive(), sandbox));
            cache.keep(key, new KeptRules(reading.cards(), build.archive()).bytes());
            return new Compiled.Ready(new Rules(sources.fingerprint(), reading.cards(), false, bases));
        } catch (RuntimeException | LinkageError e) {
            return new Compiled.Refused(
                    List.of(RuleFault.ofFile("rules", "were compiled and could not be loaded: " + e + ".")));
        }
    }

    private static Compiled refused(List<String> faults) {
        return new Compiled.Refused(
                faults.stream().map(fault -> RuleFault.ofFile("rules", fault)).toList());
    }
}
