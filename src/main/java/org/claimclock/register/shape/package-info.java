/**
 * Records of the domain as the book keeps them: one text a record, written and read by hand, component by component.
 *
 * <p>Knows the records of {@code claim} and nothing of SQL.
 */
@NullMarked
package org.claimclock.register.shape;

import org.jspecify.annotations.NullMarked;
