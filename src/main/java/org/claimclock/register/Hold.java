package org.claimclock.register;

import java.time.LocalDate;

/**
 * A night that did otherwise than was forecast.
 *
 * @param version of the rules that would have decided it
 * @param effects what it would have done, as text
 * @param release who let it go all the same
 */
public record Hold(LocalDate asOf, String version, String effects, Release release) {

    /**
     * @param by empty while nobody has
     * @param at an instant, in UTC
     */
    public record Release(String by, String why, String at) {
        public static final Release NONE = new Release("", "", "");
    }

    public boolean isReleased() {
        return !release.by().isEmpty();
    }
}
