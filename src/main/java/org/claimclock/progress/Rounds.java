package org.claimclock.progress;

import java.util.List;
import java.util.Map;
import org.claimclock.register.Register;

/** Hands the agenda out to the partitions, page by page, and adds up what they did. */
final class Rounds {
    private final Register register;
    private final int claimsPerBatch;
    private final ProgressListener listener;
    private long last = Long.MIN_VALUE;
    private boolean stopped;
    private long walked;
    private ProgressReport report;

    Rounds(Register register, int claimsPerBatch, ProgressListener listener) {
        this.register = register;
        this.claimsPerBatch = claimsPerBatch;
        this.listener = listener;
        this.report = ProgressReport.of(register.agenda().size());
    }

    /** The next customers with their claims that are due; empty once there are none, or a partition failed. */
    synchronized Map<Long, List<String>> next() {
        Map<Long, List<String>> customers =
                stopped ? Map.of() : register.agenda().after(last, claimsPerBatch);
        for (long customer : customers.keySet()) {
            last = customer;
        }
        return customers;
    }

    synchronized void done(Map<Long, List<String>> customers, ProgressReport batch) {
        report = report.plus(batch);
        walked += customers.values().stream().mapToLong(List::size).sum();
        listener.walked(walked, report.planned());
    }

    synchronized void stop() {
        stopped = true;
    }

    synchronized ProgressReport report() {
        return report;
    }
}
