package org.claimclock.register;

import java.time.LocalDate;
import org.claimclock.register.shape.Packer;
import org.claimclock.register.shape.Unpacker;

/**
 * A claim as the status file shows it.
 *
 * @param nextDeadline last day of the clock that ends first, in ISO form; empty where none runs
 * @param nextClock its name, empty likewise
 */
public record StatusRow(
        String claimId,
        String status,
        String reasonCode,
        String consent,
        String dispute,
        String assessment,
        LocalDate since,
        String nextDeadline,
        String nextClock) {

    String pack() {
        return Packer.pack(
                this,
                (to, row) -> to.text(row.claimId)
                        .text(row.status)
                        .text(row.reasonCode)
                        .text(row.consent)
                        .text(row.dispute)
                        .text(row.assessment)
                        .date(row.since)
                        .text(row.nextDeadline)
                        .text(row.nextClock));
    }

    static StatusRow unpack(String text) {
        return Unpacker.unpack(
                text,
                "StatusRow",
                from -> new StatusRow(
                        from.text(),
                        from.text(),
                        from.text(),
                        from.text(),
                        from.text(),
                        from.text(),
                        from.date(),
                        from.text(),
                        from.text()));
    }
}
