package org.claimclock.export.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimclock.claim.ClaimStatus;
import org.claimclock.claim.walk.Said.Escalation;
import org.claimclock.claim.walk.Said.Notice;
import org.claimclock.claim.walk.Said.Refusal;
import org.claimclock.register.InputFile;
import org.claimclock.register.RejectedRow;
import org.claimclock.register.StatusRow;

/** Counts rows for the page as they pass on their way into the tables, and keeps the first few of those that the page shows in full. */
public final class ReportTotals {

    /** A page that nobody can scroll through helps nobody: the tables hold the rest. */
    static final int MOST_SHOWN = 200;

    private final SortedMap<String, Long> notices = new TreeMap<>();
    private final SortedMap<String, Long> escalations = new TreeMap<>();
    private final SortedMap<String, Long> refusals = new TreeMap<>();
    private final SortedMap<String, Long> rejected = new TreeMap<>();
    private final SortedMap<String, Long> statuses = new TreeMap<>();
    private final List<InputFile> notTaken = new ArrayList<>();
    private final List<Refusal> firstRefusals = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    /** Something about the night as a whole that its reader should know. */
    public void remark(String sentences) {
        remarks.add(sentences);
    }

    /** A file is shown if it was not read. */
    public void count(InputFile file) {
        if (file.state() != InputFile.State.READ) {
            notTaken.add(file);
        }
    }

    public void count(Notice notice) {
        notices.merge(notice.name(), 1L, Long::sum);
    }

    public void count(Escalation escalation) {
        escalations.merge(escalation.clock(), 1L, Long::sum);
    }

    public void count(Refusal refusal) {
        refusals.merge(refusal.code(), 1L, Long::sum);
        if (firstRefusals.size() < MOST_SHOWN) {
            firstRefusals.add(refusal);
        }
    }

    public void count(RejectedRow row) {
        rejected.merge(row.code(), 1L, Long::sum);
    }

    public void count(StatusRow row) {
        statuses.merge(row.status(), 1L, Long::sum);
    }

    Map<String, Long> notices() {
        return notices;
    }

    Map<String, Long> escalations() {
        return escalations;
    }

    Map<String, Long> refusals() {
        return refusals;
    }

    Map<String, Long> rejected() {
        return rejected;
    }

    /** Every status, in the order of a claim's life, also those that no claim reached. */
    Map<String, Long> statuses() {
        Map<String, Long> inOrder = new LinkedHashMap<>();
        for (ClaimStatus status : ClaimStatus.values()) {
            inOrder.put(status.name(), statuses.getOrDefault(status.name(), 0L));
        }
        return inOrder;
    }

    List<InputFile> notTaken() {
        return notTaken;
    }

    List<String> remarks() {
        return remarks;
    }

    List<Refusal> firstRefusals() {
        return firstRefusals;
    }

    static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
