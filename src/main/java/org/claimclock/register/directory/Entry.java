package org.claimclock.register.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.claimclock.register.PublishedClaim;
import org.claimclock.register.StatusRow;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim stands.
 *
 * @param customer the number of the customer tenant
 * @param reason of a rejection, else empty
 * @param clock the one that ends first; empty where none runs
 * @param deadline its last day, null likewise
 */
public record Entry(
        String claimId,
        long customer,
        String partnerId,
        String status,
        String reason,
        String clock,
        @Nullable LocalDate deadline,
        LocalDate since) {
    static final String COLUMNS = "claim_id, customer, partner_id, status, reason, clock, deadline, since";

    static Entry of(PublishedClaim claim) {
        StatusRow row = claim.row();
        return new Entry(
                row.claimId(),
                claim.customer(),
                claim.partnerId(),
                row.status(),
                row.reasonCode(),
                row.nextClock(),
                row.nextDeadline().isEmpty() ? null : LocalDate.parse(row.nextDeadline()),
                row.since());
    }

    static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class));
    }
}
