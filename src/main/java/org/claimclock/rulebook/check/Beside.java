package org.claimclock.rulebook.check;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.rulebook.RulebookFolder;
import org.claimclock.rulebook.proof.Proving;
import org.claimclock.rulebook.scenario.file.ScenarioFile;
import org.claimclock.rulebook.table.CalendarTable;
import org.claimclock.rulebook.table.TableFaults;
import org.claimclock.rulebook.table.Tables;

/** What stands beside rules that have faults, and can be read all the same: who mends one fault should know of all. */
public final class Beside {

    private Beside() {}

    /** What is wrong with {@code scenarios/} and {@code silences/}, each with file and line; nothing is played. */
    public static List<String> faults(RulebookFolder folder) {
        List<String> faults = new ArrayList<>();
        TableFaults ofTables = new TableFaults();
        Tables tables = Tables.read(folder.folder(), folder.profile(), ofTables);
        // A scenario names codes and policies: with a fault in a table, much of what it says would seem wrong.
        if (ofTables.all().isEmpty()) {
            ZoneId zone = ZoneId.of(tables.policy(tables.begin()).text("program_zone"));
            CalendarTable.files(folder.folder().resolve("scenarios"))
                    .forEach(file -> ScenarioFile.read(file, tables, zone, faults));
        }
        faults.addAll(Proving.faults(folder));
        return faults;
    }
}
