package org.claimclock.rulebook.table;

import static org.claimclock.rulebook.table.TableReader.OPEN;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimclock.claim.clock.DateSpan;
import org.claimclock.csv.CsvColumns;
import org.claimclock.csv.cell.Cell;
import org.claimclock.csv.cell.CellReader;
import org.claimclock.rulebook.table.TableReader.Line;

/**
 * {@code reasons.csv}: {@code code,catalogue,category,title,how_to_fix,disputable,responsible,valid_from,valid_to}. A code may stand in
 * more than one catalogue; within one its spans do not overlap. Rows are end-dated, never deleted.
 */
public final class ReasonTable {
    private static final CsvColumns COLUMNS = CsvColumns.required(
            "code",
            "catalogue",
            "category",
            "title",
            "how_to_fix",
            "disputable",
            "responsible",
            "valid_from",
            "valid_to");

    /** What a code is used for. */
    public enum Catalogue {
        INFO,
        REJECTION,
        EXCEPTION
    }

    /** Who may give a reason. */
    public enum Giver {
        REVIEWER,
        SYSTEM
    }

    /** A row of the table. */
    public record Reason(String code, Catalogue catalogue, Wording wording, Use use, DateSpan valid, long line) {
        private Reason at(long number) {
            return new Reason(code, catalogue, wording, use, valid, number);
        }
    }

    /** @param howToFix what the reader can do about it */
    public record Wording(String category, String title, String howToFix) {}

    public record Use(boolean disputable, Giver responsible) {}

    private final Map<String, List<Reason>> byCode;

    private ReasonTable(Map<String, List<Reason>> byCode) {
        this.byCode = byCode;
    }

    public static ReasonTable read(Path file, TableFaults faults) {
        TableReader reader = new TableReader(file, faults);
        Map<String, List<Reason>> byCode = new HashMap<>();
        for (Line<Reason> line : reader.rows(COLUMNS, ReasonTable::row)) {
            Reason reason = line.row().at(line.number());
            List<Reason> known = byCode.computeIfAbsent(reason.code(), key -> new ArrayList<>());
            known.stream()
                    .filter(other -> other.catalogue() == reason.catalogue()
                            && other.valid().overlaps(reason.valid()))
                    .forEach(other -> reader.fault(
                            line.number(),
                            "the code " + reason.code() + " stands twice in " + reason.catalogue() + " for "
                                    + reason.valid().from() + ". Maybe end the earlier row first."));
            known.add(reason);
        }
        return new ReasonTable(byCode);
    }

    private static Reason row(CellReader cells) {
        Cell<String> code = cells.required("code").text(64);
        Cell<Catalogue> catalogue = cells.required("catalogue").oneOf(Catalogue.class);
        Cell<String> category = cells.optional("category").text(64);
        Cell<String> title = cells.required("title").text(400);
        Cell<String> fix = cells.optional("how_to_fix").text(1000);
        Cell<Boolean> disputable = cells.optional("disputable").yesNo();
        Cell<Giver> giver = cells.required("responsible").oneOf(Giver.class);
        Cell<LocalDate> from = TableReader.from(cells);
        Cell<LocalDate> to = cells.optional("valid_to").date();
        TableReader.leaveIfBad(cells);
        return new Reason(
                code.value(),
                catalogue.value(),
                new Wording(category.or(""), title.value(), fix.or("")),
                new Use(disputable.or(false), giver.value()),
                TableReader.span(from.value(), to.or(OPEN), cells),
                0);
    }

    public Optional<Reason> find(String code, Catalogue catalogue, LocalDate on) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(reason ->
                        reason.catalogue() == catalogue && reason.valid().contains(on))
                .findFirst();
    }

    /** Whether the code stands in this catalogue at all, now or once. */
    public boolean knows(String code, Catalogue... catalogues) {
        return byCode.getOrDefault(code, List.of()).stream()
                .anyMatch(reason -> List.of(catalogues).contains(reason.catalogue()));
    }

    public List<Reason> all() {
        return byCode.values().stream()
                .flatMap(List::stream)
                .sorted(java.util.Comparator.comparing(Reason::catalogue).thenComparing(Reason::code))
                .toList();
    }
}
