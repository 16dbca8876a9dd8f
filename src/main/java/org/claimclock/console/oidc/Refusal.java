package org.claimclock.console.oidc;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why the way by the identity provider let somebody not in, as whoever stands there is told. */
public enum Refusal {
    /** None of their groups has a role here. */
    NO_ROLE(
            403,
            "Who you are is known, but none of your groups has a role here. Ask operations which groups have one, and whoever"
                    + " looks after your account to put you into it; then sign in again."),
    /** Their name is missing, cannot stand in the audit, or is that of a local user. */
    NO_NAME(
            403,
            "Your name is missing, cannot be kept, or is that of a local user. Tell operations: they see in the audit what came."),
    /** What was asked of the provider is no longer known here. */
    EXPIRED(
            400,
            "Signing in took too long, or was begun in another window or before this program was started again. Begin once more."),
    /** It does not answer, or not as an identity provider does. */
    SILENT(
            503,
            "The sign-in service did not answer as it should. Maybe try again in a few minutes. If that does not help, tell"
                    + " operations: the details are in the log."),
    /** It does not know this program, or takes another secret from it. */
    CLIENT(
            503,
            "The sign-in service does not let this program ask who you are. Tell operations: its name there or its secret is not"
                    + " right; the details are in the log."),
    /** Its word holds at another time than it is here. */
    CLOCK(
            503,
            "The clocks of the sign-in service and of this machine differ by more than a minute, so its word does not count."
                    + " Tell operations: the details are in the log."),
    /** Anything else. */
    REFUSED(
            403,
            "The sign-in service did not let you in, or its word is not valid here. Maybe try once more; the audit says why.");

    private final int status;
    private final String message;

    Refusal(int status, String message) {
        this.status = status;
        this.message = message;
    }

    /** What stands in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Refusal> find(String word) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.word().equals(word))
                .findFirst();
    }

    /** Whatever stands in an address. */
    public static Refusal of(String word) {
        return find(word).orElse(REFUSED);
    }

    /** Of HTTP. */
    public int status() {
        return status;
    }

    /** What happened and what to do, in whole sentences. */
    public String message() {
        return message;
    }

    /** Whether it is for operations, so that the log has to say more. */
    boolean isTrouble() {
        return status == SILENT.status || this == REFUSED;
    }
}
