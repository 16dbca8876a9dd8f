package org.claimclock.nightly.release;

import java.nio.file.Path;
import org.claimclock.register.KeptRulebook;
import org.claimclock.register.Register;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.compare.RulebookDifferences.Side;
import org.claimclock.rulebook.release.RulebookText;

/**
 * A rulebook with its text.
 *
 * @param text what {@code rulebook} was loaded from
 * @param folder where it was loaded from
 */
public record Edition(LoadedRulebook rulebook, RulebookText text, Path folder) {

    public String version() {
        return rulebook.version();
    }

    String profile() {
        return rulebook.tables().profile();
    }

    /** Puts the text into the book, unless it is there. */
    public void keepIn(Register register) {
        if (!register.rulebooks().knows(version())) {
            register.rulebooks().keep(new KeptRulebook(version(), profile(), text.pack()));
        }
    }

    Side side() {
        return new Side(rulebook, folder);
    }
}
