package org.claimclock.nightly.release;

import java.time.Instant;
import org.claimclock.register.Hold;
import org.claimclock.register.Hold.Release;
import org.claimclock.register.Register;
import org.claimclock.register.people.Deed;

/** A night that did otherwise than was forecast, and is let go by a person. */
public record HeldNight(Register register, Hold hold) {

    /**
     * Lets it go, which is noted in the audit.
     *
     * @param account of the operating system that this is asked under, or who is signed in
     */
    public void release(Release release, String account) {
        register.inTransaction(() -> {
            register.holds().put(new Hold(hold.asOf(), hold.version(), hold.effects(), release));
            register.people()
                    .audit()
                    .add(new Deed(
                            Instant.parse(release.at()),
                            account,
                            "release",
                            "night " + hold.asOf() + " under the rules " + hold.version(),
                            "by " + release.by() + ": " + release.why()));
        });
    }
}
