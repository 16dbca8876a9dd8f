package org.claimclock.cli;

/** The exit codes as a command's help lists them, see {@link org.claimclock.nightly.ExitCode}. */
final class ExitCodes {
    static final String HEADING = "%nExit codes:%n";
    static final String DONE = "0:done, or already done";
    static final String FAILED = "1:failed, nothing published, safe to run again";
    static final String USAGE = "2:usage or configuration; nothing was done";
    static final String REFUSED_FILES = "3:done, with refused files";
    static final String RULES = "4:rules do not pass their checks";
    static final String LOCKED = "5:another run holds the lock";

    private ExitCodes() {}
}
