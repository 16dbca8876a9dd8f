package org.claimclock.generate;

import org.claimclock.claim.Reasons;
import org.claimclock.generate.life.Dice;
import org.claimclock.generate.life.Row;

/** Damages rows in ways that the intake must refuse. */
record Mishaps(int percent, Dice dice) {

    private static final int LONGEST_COMMENT = 4_000;

    Row befall(Row row) {
        if (percent == 0 || !dice.inThousand(percent * 10)) {
            return row;
        }
        String when = row.sheet().when();
        return switch (dice.below(7)) {
            case 0 -> row.with("claim_id", "");
            case 1 -> row.with("claim_id", row.cell("claim_id") + "#");
            case 2 -> row.with(row.sheet().what(), "PERHAPS");
            case 3 -> row.with(when, "2021-02-03T04:05:06");
            case 4 -> row.with(when, "03.02.2021");
            default -> befallOneKind(row);
        };
    }

    private Row befallOneKind(Row row) {
        return switch (row.sheet()) {
            case CLAIMS -> dice.inThousand(500) ? row.with("solution_area", "AZURE") : row.with("products", "");
            case CONSENTS -> row.with("customer_tenant_id", "contoso");
            case DECISIONS -> befallDecision(row);
            case ACTIONS ->
                dice.inThousand(500)
                        ? row.with("acted_by_role", "GUEST")
                        : row.with("field_name", "ACTIVITY").with("field_value", "USAGE");
        };
    }

    private Row befallDecision(Row row) {
        return switch (row.cell("decision")) {
            case "REQUEST_INFO", "REJECT" ->
                row.with("reason_codes", dice.inThousand(500) ? "" : Reasons.CUSTOMER_DECLINE);
            default -> row.with("comment", "x".repeat(LONGEST_COMMENT + 1));
        };
    }
}
