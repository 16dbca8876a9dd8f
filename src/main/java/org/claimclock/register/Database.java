package org.claimclock.register;

import javax.sql.DataSource;

/** An open database, whichever keeps the book. */
interface Database extends AutoCloseable {

    DataSource dataSource();

    /** Ends the process where the database was open to write, and another process may have it so by now. */
    void endIfLost();

    @Override
    void close();
}
