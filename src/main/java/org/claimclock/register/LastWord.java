package org.claimclock.register;

/**
 * Ends the process at once, for faults after which nothing more may be written: the embedded database goes on acknowledging what a full disk has lost,
 * and whatever ran out of memory halfway may be half done. A run that is killed is safe; one that goes on is not.
 */
public final class LastWord {

    private static final int FAILED = 1;

    private LastWord() {}

    /** Says why and ends the process with exit code 1, without any closing that would write. */
    public static synchronized void say(String why) {
        System.err.println("failed: " + why);
        System.err.println("Nothing is half published. It is safe to run the same command again.");
        System.err.flush();
        Runtime.getRuntime().halt(FAILED);
    }

    /** Ends the process if this fault, or what caused it, is a lack of memory. */
    public static void ifOutOfMemory(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                outOfMemory();
            }
        }
    }

    static void outOfMemory() {
        say("there was not enough memory: " + (Runtime.getRuntime().maxMemory() >> 20)
                + " MB were allowed. Maybe allow more: java -Xmx512m -jar claimclock.jar ...");
    }
}
