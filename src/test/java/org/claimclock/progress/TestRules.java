package org.claimclock.progress;

import java.nio.file.Path;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.RulebookFolder;

/** The shipped rulebook, compiled once for all tests. */
final class TestRules {
    private static final LoadedRulebook SHIPPED = load();

    private TestRules() {}

    static LoadedRulebook shipped() {
        return SHIPPED;
    }

    private static LoadedRulebook load() {
        RulebookFolder folder = new RulebookFolder(Path.of("rules"), "cpor-2020", Path.of("target", "rules-cache"));
        if (folder.load() instanceof RulebookFolder.Loading.Ready ready) {
            return ready.rulebook();
        }
        throw new IllegalStateException("the shipped rules do not load");
    }
}
