package org.claimclock.console.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimclock.register.directory.Directory;
import org.claimclock.register.directory.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Looks for claims along the index of what narrows most, and takes of what it meets there what fits. It looks at so many and no more: a list that goes
 * on says where.
 */
record Search(Directory directory, Wanted wanted) {
    private static final int ROWS = 50;
    private static final int STEP = 500;
    private static final int MOST_LOOKED_AT = 10_000;

    /** Where a list goes on. */
    record Place(String claimId, String reason, @Nullable LocalDate day) {
        static Place of(Entry entry) {
            return new Place(entry.claimId(), entry.reason(), entry.deadline());
        }
    }

    /**
     * What was found.
     *
     * @param last the claim that was looked at last; null where there are no more
     * @param looked how many were looked at
     */
    record Found(List<Entry> entries, @Nullable Entry last, int looked) {

        Optional<Entry> findLast() {
            return Optional.ofNullable(last);
        }
    }

    Found from(Place place) {
        List<Entry> found = new ArrayList<>();
        Place at = place;
        for (int looked = 0; looked < MOST_LOOKED_AT; ) {
            List<Entry> page = page(at);
            for (Entry entry : page) {
                looked++;
                if (wanted.fits(entry)) {
                    found.add(entry);
                }
                if (found.size() == ROWS) {
                    return new Found(found, entry, looked);
                }
            }
            if (page.size() < STEP) {
                return new Found(found, null, looked);
            }
            Entry last = page.get(page.size() - 1);
            at = Place.of(last);
            if (looked >= MOST_LOOKED_AT) {
                return new Found(found, last, looked);
            }
        }
        return new Found(found, null, 0);
    }

    private List<Entry> page(Place at) {
        LocalDate from = wanted.dueFrom();
        if (!wanted.id().isEmpty()) {
            return directory.beginning(wanted.id(), at.claimId, STEP);
        }
        if (!wanted.tenant().isEmpty()) {
            return directory.ofTenant(wanted.tenant(), at.claimId, STEP);
        }
        if (!wanted.partner().isEmpty()) {
            return directory.ofPartner(wanted.partner(), at.claimId, STEP);
        }
        if (from != null) {
            LocalDate day = at.day == null ? from : at.day;
            return directory.dueFrom(day, at.claimId, STEP);
        }
        if (!wanted.status().isEmpty()
                && (!wanted.reason().isEmpty() || !wanted.status().equals("REJECTED"))) {
            return directory.ofStatus(wanted.status(), wanted.reason(), at.claimId, STEP);
        }
        if (!wanted.reason().isEmpty()) {
            return directory.ofStatus("REJECTED", wanted.reason(), at.claimId, STEP);
        }
        return directory.after(at.claimId, STEP);
    }
}
