package org.claimclock.csv;

/**
 * What to do where RFC 4180 sees a quoted text of several lines, and the last of these lines could just as well be a row with a quote too many. The
 * bytes are the same for a text that somebody wrote so, and for two damaged rows with good ones between them.
 */
public enum DoubtfulText {
    /** Refuse all its lines as one record: nobody who can write a text can make rows of it, and no row gets lost unseen. */
    REFUSE,
    /** Read it as the text that it is by RFC 4180: for files that we wrote ourselves, whose quotes are right. */
    BELIEVE
}
