package org.claimclock.rulebook.scenario.file;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.LapseAction;
import org.claimclock.csv.Nearest;
import org.claimclock.csv.cell.CellReader;
import org.claimclock.rulebook.scenario.file.ScenarioRow.Suppose;
import org.claimclock.rulebook.table.PolicyTable;
import org.claimclock.rulebook.table.ReasonTable.Catalogue;
import org.claimclock.rulebook.table.Tables;

/** Reads the rows that take something to be otherwise than the tables say. */
record SupposeReader(Tables tables) {

    Suppose read(CellReader cells) {
        Suppose.Kind kind = cells.required("what").oneOf(Suppose.Kind.class).or(Suppose.Kind.PROFILE);
        Detail detail = Detail.of(cells);
        if (!cells.row().cell("when").isEmpty()) {
            cells.refuse(
                    "BAD_FORMAT",
                    "when",
                    "what a scenario supposes holds on all its days. Maybe leave the cell empty.");
        }
        return switch (kind) {
            case PROFILE -> one(kind, detail, tables.clocks().profiles(), cells);
            case NOT_DISPUTABLE -> one(kind, detail, rejections(), cells);
            case POLICY, ON_LAPSE -> pair(kind, detail, cells);
        };
    }

    private List<String> rejections() {
        return tables.reasons().all().stream()
                .filter(reason -> reason.catalogue() == Catalogue.REJECTION)
                .map(reason -> reason.code())
                .distinct()
                .toList();
    }

    private static Suppose one(Suppose.Kind kind, Detail detail, List<String> allowed, CellReader cells) {
        detail.allow(cells, List.of());
        known(detail.bare(), allowed, cells);
        return new Suppose(cells.row().line(), kind, "", detail.bare());
    }

    private static void known(String value, List<String> allowed, CellReader cells) {
        if (!allowed.contains(value)) {
            cells.refuse(
                    "UNKNOWN_VALUE",
                    "detail",
                    "'" + value + "' is not one of " + String.join(", ", allowed) + "."
                            + Nearest.maybe(value, allowed));
        }
    }

    private static Suppose pair(Suppose.Kind kind, Detail detail, CellReader cells) {
        long line = cells.row().line();
        if (detail.named().size() != 1 || !detail.bare().isEmpty()) {
            String example =
                    kind == Suppose.Kind.POLICY ? "late_decline=REJECT_AND_RETRACT" : "PARTNER_RESPONSE=ESCALATE";
            cells.refuse("BAD_FORMAT", "detail", kind + " takes one name and its value, such as " + example + ".");
            return new Suppose(line, kind, "", "");
        }
        Map.Entry<String, String> given = detail.named().entrySet().iterator().next();
        if (kind == Suppose.Kind.ON_LAPSE) {
            known(given.getKey(), names(Clock.values()), cells);
            known(given.getValue(), names(LapseAction.values()), cells);
        } else {
            PolicyTable.findFault(given.getKey(), given.getValue())
                    .ifPresent(fault -> cells.refuse("BAD_FORMAT", "detail", given.getKey() + ": " + fault));
        }
        return new Suppose(line, kind, given.getKey(), given.getValue());
    }

    private static List<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
