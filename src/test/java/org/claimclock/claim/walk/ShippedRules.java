package org.claimclock.claim.walk;

import java.nio.file.Path;
import org.claimclock.claim.Rulebook;
import org.claimclock.rulebook.RulebookFolder;
import org.claimclock.rulebook.RulebookFolder.Loading;

/** The rulebook of {@code rules/}, loaded once for all tests. */
public final class ShippedRules {
    private static final Rulebook LOADED = load();

    private ShippedRules() {}

    public static Rulebook rulebook() {
        return LOADED;
    }

    private static Rulebook load() {
        Loading loading =
                new RulebookFolder(Path.of("rules"), "cpor-2020", Path.of("target", "acceptance-cache")).load();
        if (loading instanceof Loading.Ready ready) {
            return ready.rulebook();
        }
        throw new IllegalStateException("rules/ does not load: " + loading);
    }
}
