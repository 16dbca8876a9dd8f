package org.claimclock.console.study;

import java.time.Instant;
import java.util.List;
import org.claimclock.export.policybook.Chapter;
import org.claimclock.rulebook.check.Verdict;
import org.claimclock.rulebook.release.RulebookText;
import org.claimclock.rulebook.scenario.ScenarioReport;
import org.claimclock.rulebook.table.Tables;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the rules folder, read and tried.
 *
 * @param text the files that were read
 * @param at when
 * @param faults why no night would take them, each with file and line; then there is nothing else
 * @param book null where there are faults
 */
public record Reading(
        RulebookText text,
        Instant at,
        List<String> faults,
        @Nullable Book book) {
    public Reading {
        faults = List.copyOf(faults);
    }

    /**
     * Rules that a night would take.
     *
     * @param version their fingerprint
     * @param chapters the rules, file by file
     * @param warnings what should be seen to
     * @param verdict on their scenarios
     */
    public record Book(
            String version,
            List<Chapter> chapters,
            Tables tables,
            List<String> warnings,
            ScenarioReport scenarios,
            Verdict verdict) {
        public Book {
            chapters = List.copyOf(chapters);
            warnings = List.copyOf(warnings);
        }

        public int rules() {
            return chapters.stream().mapToInt(chapter -> chapter.rules().size()).sum();
        }
    }
}
