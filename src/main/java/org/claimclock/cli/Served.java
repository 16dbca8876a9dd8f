package org.claimclock.cli;

import org.claimclock.notify.Postman;
import org.claimclock.register.Register;
import org.claimclock.schedule.Schedule;
import org.claimclock.schedule.Ticker;

/**
 * What the process that serves a book lends to the commands of its visitors.
 *
 * @param options it was started with: they count for its visitors, too
 */
record Served(CommonOptions options, Register register, Schedule schedule, Ticker ticker, Postman postman) {}
