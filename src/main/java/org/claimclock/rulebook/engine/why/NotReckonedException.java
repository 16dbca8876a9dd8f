package org.claimclock.rulebook.engine.why;

/** Something that a rule may say and that is not reckoned here. */
final class NotReckonedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotReckonedException(String what) {
        super(what);
    }
}
