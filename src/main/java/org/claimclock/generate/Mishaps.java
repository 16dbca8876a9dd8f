package org.claimclock.generate;

import org.claimclock.generate.life.Dice;
import org.claimclock.generate.life.Row;

/** Damages rows in ways that the intake must refuse. */
record Mishaps(int percent, Dice dice) {

    Row befall(Row row) {
        if (percent == 0 || !dice.inThousand(percent * 10)) {
            return row;
        }
        String when = row.sheet().when();
        return switch (dice.below(5)) {
            case 0 -> row.with("claim_id", "");
            case 1 -> row.with("claim_id", row.cell("claim_id") + "#");
            case 2 -> row.with(row.sheet().what(), "PERHAPS");
            case 3 -> row.with(when, "2021-02-03T04:05:06");
            default -> row.with(when, "03.02.2021");
        };
    }
}
