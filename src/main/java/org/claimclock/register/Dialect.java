package org.claimclock.register;

import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** The few things that our two databases have no common words for. */
enum Dialect {
    /** A truncation with its commit drops the rows at once; without, each is deleted, and a night after a large one waits for seconds. */
    HSQLDB("varbinary(1000000)", " and commit"),
    POSTGRESQL("bytea", "");

    private final String bytes;
    private final String atOnce;

    Dialect(String bytes, String atOnce) {
        this.bytes = bytes;
        this.atOnce = atOnce;
    }

    static Dialect of(DataSource dataSource) {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(dataSource, DatabaseMetaData::getDatabaseProductName);
            return product.startsWith("PostgreSQL") ? POSTGRESQL : HSQLDB;
        } catch (MetaDataAccessException e) {
            throw new RegisterException("the database does not say what it is: " + e.getMessage(), e);
        }
    }

    /** The type of a column of bytes. */
    String bytes() {
        return bytes;
    }

    /** The statement that empties a table for good; not for use within a transaction. */
    String truncate(String table) {
        return "truncate table " + table + atOnce;
    }
}
