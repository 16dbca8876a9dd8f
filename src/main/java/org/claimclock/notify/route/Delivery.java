package org.claimclock.notify.route;

/** How an attempt to deliver a letter ended, with what the other side said. */
public sealed interface Delivery {

    String answer();

    /** The other side has it. */
    record Taken(String answer) implements Delivery {}

    /** It may be taken later. */
    record Later(String answer) implements Delivery {}

    /** It will not be taken, however often it is tried. */
    record Never(String answer) implements Delivery {}

    /** The other side had all of it, and its answer did not come. */
    record Unsure(String answer) implements Delivery {}

    /** Nobody is there, or nobody who takes any letter: the others need not be tried now. */
    record Down(String answer) implements Delivery {}
}
