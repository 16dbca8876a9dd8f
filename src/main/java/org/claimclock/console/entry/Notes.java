package org.claimclock.console.entry;

import org.claimclock.console.Desk;
import org.claimclock.register.people.Deed;

/** Notes what people do, for good. */
public record Notes(Desk desk) {

    /**
     * Adds a deed.
     *
     * @param what in few words, such as {@code skip}
     * @param subject to what, such as {@code night 2021-03-09}
     * @param outcome what came of it
     */
    public void add(String by, String what, String subject, String outcome) {
        desk.register().people().audit().add(new Deed(desk.now(), by, what, subject, outcome));
    }
}
