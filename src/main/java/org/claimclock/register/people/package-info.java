/** The tables of people: who may use the console, and what they did. One class a table. */
@NullMarked
package org.claimclock.register.people;

import org.jspecify.annotations.NullMarked;
