package org.claimclock.register.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is told to one address, once.
 *
 * @param number what people call it by; 0 before it is kept
 */
public record Letter(long number, About about, Target target, Text text, Fate fate) {

    /** How it goes out. */
    public enum Channel {
        MAIL,
        WEBHOOK
    }

    /** What became of it. */
    public enum State {
        /** It is to go out, at once or later. */
        WAITING,
        /** The whole text is with the server, and its answer is not known yet. */
        ENDING,
        /** The server has taken it. */
        SENT,
        /** The server had the whole text and did not answer: nobody here knows whether it arrives. */
        UNSURE,
        /** The server will not take it, however often it is asked. */
        REFUSED,
        /** It would have come too late. */
        EXPIRED,
        /** It was tried for as long as operations want. */
        GIVEN_UP,
        /** The claim names no address. */
        NOBODY,
        /** A person has dealt with it. */
        SETTLED;

        private static final Set<State> FOR_A_PERSON = EnumSet.of(UNSURE, REFUSED, EXPIRED, GIVEN_UP);

        /** Whether it will stay so until somebody has looked at it. */
        public boolean needsAPerson() {
            return FOR_A_PERSON.contains(this);
        }
    }

    /**
     * What it is about.
     *
     * @param kind {@code N1} to {@code N4}, {@code E1} or {@code ALERT}
     * @param claimId empty where it is about no claim, or about many
     * @param party {@code CUSTOMER}, {@code PARTNER} or {@code OPERATIONS}
     */
    public record About(String kind, LocalDate asOf, String claimId, String party) {
        public static final String ALERT = "ALERT";
        public static final String OPERATIONS = "OPERATIONS";
    }

    /**
     * To whom.
     *
     * @param key tells letters apart: no two are kept with one key
     * @param address of a mail; empty for a webhook, and where there is none
     */
    public record Target(Channel channel, String key, String address) {}

    /**
     * What it says, as it was written.
     *
     * @param messageId the same each time it is tried
     */
    public record Text(String messageId, String subject, String body) {}

    /**
     * What became of it so far.
     *
     * @param attempts that were begun
     * @param answer what the other side said last, without the address; empty before it said anything
     */
    public record Fate(State state, int attempts, String answer, Times times) {}

    /**
     * When.
     *
     * @param notBefore when it may be tried next
     * @param usefulUntil when it has become too late; null for never
     * @param sentAt null before it was taken
     */
    public record Times(
            Instant writtenAt,
            Instant changedAt,
            Instant notBefore,
            @Nullable Instant usefulUntil,
            @Nullable Instant sentAt) {

        /** As of a letter that is written now. */
        public static Times written(Instant now, @Nullable Instant usefulUntil) {
            return new Times(now, now, now, usefulUntil, null);
        }
    }

    /** Another state, with what the other side said. */
    public Letter become(State state, String answer, Instant now) {
        Times times = fate.times;
        @Nullable Instant sentAt = state == State.SENT ? now : times.sentAt;
        return with(new Fate(
                state,
                fate.attempts,
                answer,
                new Times(times.writtenAt, now, times.notBefore, times.usefulUntil, sentAt)));
    }

    /** It is tried once more from now on. */
    public Letter attempted() {
        return with(new Fate(fate.state, fate.attempts + 1, fate.answer, fate.times));
    }

    /** It waits until then. */
    public Letter later(String answer, Instant notBefore, Instant now) {
        Times times = fate.times;
        return with(new Fate(
                State.WAITING,
                fate.attempts,
                answer,
                new Times(times.writtenAt, now, notBefore, times.usefulUntil, times.sentAt)));
    }

    /** The same words under the same message id, to this address, from now on and for as long as it takes. */
    public Letter again(String address, Instant now) {
        return new Letter(
                number,
                about,
                new Target(target.channel, target.key, address),
                text,
                new Fate(State.WAITING, 0, fate.answer, Times.written(now, null)));
    }

    private Letter with(Fate other) {
        return new Letter(number, about, target, text, other);
    }

    public State state() {
        return fate.state;
    }
}
