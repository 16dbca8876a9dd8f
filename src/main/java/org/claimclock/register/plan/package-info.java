/** The tables of the schedule: nights that are planned, what was done to them, and what people were alerted of. One class a table. */
@NullMarked
package org.claimclock.register.plan;

import org.jspecify.annotations.NullMarked;
