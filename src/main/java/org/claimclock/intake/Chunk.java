package org.claimclock.intake;

import java.util.List;
import org.claimclock.register.Arrival;
import org.claimclock.register.RejectedRow;

/**
 * Rows of a file that are recorded in one transaction.
 *
 * @param rejected what is wrong with the rows that could not be read, several for one row perhaps
 * @param badRows how many rows could not be read
 */
record Chunk(List<Arrival> arrivals, List<RejectedRow> rejected, long badRows) {

    Chunk {
        arrivals = List.copyOf(arrivals);
        rejected = List.copyOf(rejected);
    }
}
