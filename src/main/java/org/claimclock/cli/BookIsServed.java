package org.claimclock.cli;

import org.claimclock.cli.visit.Visit;

/** Another process has the book and carries out commands for us. */
final class BookIsServed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Visit visit;

    BookIsServed(Visit visit) {
        super("the book is served by another process");
        this.visit = visit;
    }

    Visit visit() {
        return visit;
    }
}
