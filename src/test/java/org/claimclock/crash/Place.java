package org.claimclock.crash;

import com.google.errorprone.annotations.Immutable;

/** A named place of a program. */
interface Place {

    /** On which side of the method's call. */
    enum Side {
        BEFORE,
        AFTER
    }

    /**
     * Where a program is stopped: when a method is entered or has returned for the n-th time.
     *
     * @param type full name of the class
     * @param time which call of the method it is, counted from 1
     */
    @Immutable
    record Call(Side side, String type, String method, int time) {

        static Call ofOurs(Side side, String type, String method, int time) {
            return new Call(side, "org.claimclock." + type, method, time);
        }
    }

    Call call();
}
