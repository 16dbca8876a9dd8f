package org.claimclock.claim;

import java.time.LocalDate;

/**
 * When and by what a claim moves.
 *
 * @param by the moment
 * @param date what the move is dated by: the event's date, or the as-of of the run that noticed a lapse
 * @param opens day zero of the clocks that the move starts; of a corrected decision the day of the correction
 * @param told day zero of the clocks that wait until their person could have been told
 * @param run as-of of the run that first applied it
 */
public record Occasion(MomentKey by, LocalDate date, LocalDate opens, LocalDate told, LocalDate run) {}
