package org.claimclock.claim.moment;

import java.time.LocalDate;

/**
 * A reviewer asked the partner for more.
 *
 * @param reasons codes, separated by {@code |}
 * @param forDispute the decision was given in its DISPUTE_ form
 */
public record InformationRequested(LocalDate date, String reasons, boolean forDispute) implements Moment {}
