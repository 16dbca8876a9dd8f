/**
 * Tells people by mail and webhook what the nights and the schedule have to say: letters are written from what is in the book, kept there, and
 * sent once each. {@link org.claimclock.notify.PostOffice} is its door; {@code letter} knows the words, {@code mail} and {@code hook} the two ways out.
 * It decides nothing about claims, and nobody needs it for a night.
 */
@NullMarked
package org.claimclock.notify;

import org.jspecify.annotations.NullMarked;
