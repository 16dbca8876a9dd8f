package org.claimclock.crash;

import org.claimclock.register.Books;

/** Where a program is stopped: when a method is entered or has returned for the n-th time. */
interface Place {

    /** The class that opens and closes the database of the book. */
    String DATABASE = Books.areOnServer() ? "register.ServerDatabase" : "register.EmbeddedDatabase";

    /** On which side of the method's call. */
    enum Side {
        BEFORE,
        AFTER
    }

    Side side();

    /** Full name of the class. */
    String type();

    String method();

    /** Which call of the method it is, counted from 1. */
    int time();
}
