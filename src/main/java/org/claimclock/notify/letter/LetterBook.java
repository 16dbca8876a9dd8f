package org.claimclock.notify.letter;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.rulebook.table.TableFaults;
import org.claimclock.rulebook.table.Tables;

/** All that letters are written from: templates, and the words and the zone of the rules' tables. */
public record LetterBook(Templates templates, Tables tables) {

    /**
     * What came of reading it.
     *
     * @param books one, or none where there are faults
     * @param faults each with its file
     */
    public record Reading(List<LetterBook> books, List<String> faults) {}

    /** @param rules the folder that compliance edits */
    public static Reading read(Path rules, String profile) {
        List<String> faults = new ArrayList<>();
        Templates templates = Templates.read(rules, faults);
        TableFaults ofTables = new TableFaults();
        Tables tables = Tables.read(rules, profile, ofTables);
        faults.addAll(ofTables.all());
        return faults.isEmpty()
                ? new Reading(List.of(new LetterBook(templates, tables)), List.of())
                : new Reading(List.of(), List.copyOf(faults));
    }

    /** Where the days of claims are counted. */
    public ZoneId zone(LocalDate on) {
        return ZoneId.of(tables.policy(on).text("program_zone"));
    }

    /** The first moment at which a day is over. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone(day)).toInstant();
    }
}
