package org.claimclock.console;

import org.claimclock.console.study.RulesInForce;
import org.claimclock.console.study.Studies;

/** What works behind the pages for as long as they are open. */
record Backroom(Studies studies, RulesInForce rules) implements AutoCloseable {
    static Backroom open(Desk desk) {
        RulesInForce rules = new RulesInForce(desk.rules(), desk.register(), desk::isNight, desk::now);
        return new Backroom(
                Studies.start(desk.rules().commands(), desk.home().studies(), desk::isNight, desk::now), rules);
    }

    /** Once the pages are open: nobody waits for the rules to be read before. */
    void prepare() {
        rules.prepare();
    }

    @Override
    public void close() {
        studies.close();
        rules.close();
    }
}
