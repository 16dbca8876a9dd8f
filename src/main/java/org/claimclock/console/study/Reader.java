package org.claimclock.console.study;

import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.export.policybook.Chapter;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.RulebookFolder;
import org.claimclock.rulebook.RulebookFolder.Loading;
import org.claimclock.rulebook.check.Beside;
import org.claimclock.rulebook.check.Rehearsal;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.claimclock.rulebook.release.RulebookText;
import org.claimclock.rulebook.scenario.ScenarioReport;

/** Reads a rules folder as the check of a night does, and plays its scenarios. */
record Reader(RulebookFolder folder) {
    Reading read(Instant now) {
        RulebookText text = RulebookText.read(folder.folder());
        Loading loading = folder.load();
        if (loading instanceof Loading.Refused refused) {
            List<String> faults = new ArrayList<>(refused.faults());
            if (Files.isDirectory(folder.folder())) {
                faults.addAll(Beside.faults(folder));
            }
            return new Reading(text, now, faults, null);
        }
        try (LoadedRulebook rulebook = ((Loading.Ready) loading).rulebook()) {
            LocalDate today = LocalDate.ofInstant(now, rulebook.zone());
            Rehearsal rehearsal = new Rehearsal(rulebook, folder);
            ScenarioReport report = rehearsal.play();
            Reading.Book book = new Reading.Book(
                    rulebook.version(),
                    Chapter.of(rulebook, RuleSources.read(folder.folder())),
                    rulebook.tables(),
                    RulebookFolder.warnings(rulebook, today),
                    report,
                    rehearsal.of(report));
            return new Reading(text, now, List.of(), book);
        }
    }
}
