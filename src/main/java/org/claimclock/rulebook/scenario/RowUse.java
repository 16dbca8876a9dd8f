package org.claimclock.rulebook.scenario;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.claimclock.claim.ClaimStatus;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.DateSpan;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.Decision;
import org.claimclock.claim.event.ReviewerDecided;
import org.claimclock.claim.walk.ClaimOutcome;
import org.claimclock.claim.walk.HistoryEntry;
import org.claimclock.claim.walk.Said;
import org.claimclock.rulebook.scenario.file.Scenario;
import org.claimclock.rulebook.table.ReasonTable.Catalogue;

/** Takes note, while scenarios are played, of which days the tables are asked and which codes are given. Nights take no such notes. */
final class RowUse {
    private record Start(String profile, Clock clock, LocalDate d0) {}

    private record Day(String profile, LocalDate day) {}

    private record Given(String code, Catalogue catalogue, LocalDate day) {}

    private final Set<Start> starts = new HashSet<>();
    private final Set<Day> days = new HashSet<>();
    private final Set<Given> codes = new HashSet<>();

    void started(String profile, Clock clock, LocalDate d0) {
        starts.add(new Start(profile, clock, d0));
    }

    void asked(String profile, LocalDate day) {
        days.add(new Day(profile, day));
    }

    void given(String code, Catalogue catalogue, LocalDate day) {
        codes.add(new Given(code, catalogue, day));
    }

    /** What reviewers give as a reason, on the day on which they decide. */
    void read(Scenario scenario, ZoneId zone) {
        for (ClaimEvent event : scenario.events()) {
            if (event instanceof ReviewerDecided decided) {
                Catalogue catalogue =
                        decided.decision().plain() == Decision.REQUEST_INFO ? Catalogue.INFO : Catalogue.REJECTION;
                LocalDate day = decided.madeAt().atZone(zone).toLocalDate();
                decided.reasons().forEach(code -> given(code, catalogue, day));
            }
        }
    }

    /** What a night tells of a claim, in the words of its own day. */
    void told(LocalDate asOf, ClaimOutcome outcome) {
        for (Said said : outcome.said()) {
            if (said instanceof Said.Refusal refusal) {
                given(refusal.code(), Catalogue.EXCEPTION, asOf);
            } else if (said instanceof Said.Escalation escalation) {
                given(escalation.code(), Catalogue.EXCEPTION, asOf);
            }
        }
        outcome.history().stream()
                .map(HistoryEntry::change)
                .filter(change -> change.to().equals(ClaimStatus.REJECTED.name()))
                .forEach(change -> given(change.reason(), Catalogue.REJECTION, asOf));
    }

    boolean startsIn(String profile, Clock clock, DateSpan valid) {
        return starts.stream()
                .anyMatch(start -> start.profile.equals(profile) && start.clock == clock && valid.contains(start.d0));
    }

    boolean playsIn(String profile, DateSpan valid) {
        return days.stream().anyMatch(each -> each.profile.equals(profile) && valid.contains(each.day));
    }

    boolean gives(String code, Catalogue catalogue, DateSpan valid) {
        return codes.stream()
                .anyMatch(
                        given -> given.code.equals(code) && given.catalogue == catalogue && valid.contains(given.day));
    }
}
