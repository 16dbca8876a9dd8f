package org.claimclock.nightly;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.claimclock.csv.file.Sha256;
import org.claimclock.disk.DiskWords;
import org.claimclock.export.Facts;
import org.claimclock.export.Wording;
import org.claimclock.export.pack.CalendarFile;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.table.ReasonTable;

/** What an export takes from the rulebook: words for codes, the zone, and the calendars with their hashes. */
record RulebookFacts(LoadedRulebook rulebook) implements Wording {

    Facts facts() {
        return new Facts(this, rulebook.zone(), calendars());
    }

    @Override
    public Words of(Catalogue catalogue, String code, LocalDate on) {
        return rulebook.tables()
                .reasons()
                .find(code, ReasonTable.Catalogue.valueOf(catalogue.name()), on)
                .map(reason ->
                        new Words(reason.wording().title(), reason.wording().howToFix()))
                .orElse(new Words(code, ""));
    }

    private List<CalendarFile> calendars() {
        return new TreeMap<>(rulebook.tables().calendars().files())
                .entrySet().stream()
                        .map(entry -> new CalendarFile(entry.getKey(), sha256(entry.getValue())))
                        .toList();
    }

    private static String sha256(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw NightFailure.of("cannot read the calendar " + file + ": " + DiskWords.of(e, file), e);
        }
    }
}
