package org.claimclock.nightly;

/** How the program ends (spec section 10). */
public enum ExitCode {
    DONE(0),
    FAILED(1),
    USAGE(2),
    DONE_WITH_REFUSED_FILES(3),
    RULES_REFUSED(4),
    LOCKED(5);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
