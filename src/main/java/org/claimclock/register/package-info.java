/**
 * The book: what was read, where each claim stands, what was said, in SQL. One class a table, one facade in front.
 *
 * <p>It keeps what it is given and decides nothing; it knows the shapes of {@code claim} and no other package of ours. Nobody
 * else speaks SQL. The statements are understood by HSQLDB and PostgreSQL alike.
 */
@NullMarked
package org.claimclock.register;

import org.jspecify.annotations.NullMarked;
