package org.claimclock.register;

import javax.sql.DataSource;

/** An open database, whichever keeps the book. */
interface Database extends AutoCloseable {

    /**
     * At most, each made when all others are at work: as many threads as a night may have, each with one, and those who look at pages meanwhile. With
     * fewer, a slow disk would make threads wait for each other until one gives up, and the night with it.
     */
    int MOST_CONNECTIONS = 300;

    DataSource dataSource();

    /** Ends the process where the database was open to write, and another process may have it so by now. */
    void endIfLost();

    @Override
    void close();
}
