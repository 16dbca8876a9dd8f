package org.claimclock.rulebook.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimclock.claim.Rulebook;
import org.claimclock.claim.event.ClaimCreated;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.ReviewerDecided;
import org.claimclock.claim.walk.ClaimBook;
import org.claimclock.claim.walk.DayText;
import org.claimclock.claim.walk.Night;
import org.claimclock.claim.walk.TenantBook;
import org.claimclock.claim.walk.TenantWalk;
import org.claimclock.rulebook.scenario.file.Expectation;
import org.claimclock.rulebook.scenario.file.Scenario;

/** Plays one scenario: a night for each day from its first row to its last expectation, every claim walked from its first event. */
final class Play {
    private final Scenario scenario;
    private final Rulebook rulebook;
    private final Map<String, PlayedClaim> claims = new TreeMap<>();
    private final Map<String, Set<String>> claimsOfTenant = new TreeMap<>();

    private LocalDate tonight = LocalDate.MIN;

    Play(Scenario scenario, Rulebook rulebook) {
        this.scenario = scenario;
        this.rulebook = rulebook;
        for (ClaimEvent event : scenario.events()) {
            claims.computeIfAbsent(event.recorded().claimId(), PlayedClaim::new);
            if (event instanceof ClaimCreated created) {
                claimsOfTenant
                        .computeIfAbsent(created.form().identity().tenantId(), key -> new HashSet<>())
                        .add(event.recorded().claimId());
            }
        }
    }

    /** Never throws for what rules do: a rule that fails fails its scenario. */
    static Played of(Scenario scenario, Rulebook rulebook, RulePlaces places) {
        return new Play(scenario, rulebook).played(places);
    }

    /** The same, with notes on the rows of tables that are used. */
    static Played noted(Scenario scenario, SupposedRulebook rulebook, RulePlaces places) {
        Play play = new Play(scenario, rulebook);
        Played played = play.played(places);
        RowUse rows = rulebook.notes().rows();
        rows.read(scenario, rulebook.zone());
        play.claims.values().forEach(claim -> claim.nights().forEach(rows::told));
        return played;
    }

    private Played played(RulePlaces places) {
        List<String> misses = new ArrayList<>();
        try {
            scenario.firstNight().datesUntil(scenario.lastNight().plusDays(1)).forEach(this::night);
            scenario.expectations().forEach(expected -> misses.addAll(misses(expected, places)));
        } catch (RuntimeException e) {
            // Whatever a rule or a table makes the walk throw is a fault of this scenario, and the others still count.
            misses.add("night of " + DayText.dated(tonight) + ": " + e.getMessage());
        }
        return new Played(scenario.name(), scenario.where(), misses, new PlayTimeline(claims, places).lines());
    }

    private List<String> misses(Expectation expected, RulePlaces places) {
        PlayedClaim claim = claims.get(expected.claim());
        if (claim == null) {
            return List.of("line " + expected.line() + ": no row of the scenario speaks of the claim "
                    + expected.claim() + ". There are: " + String.join(", ", claims.keySet()) + ".");
        }
        List<String> misses = claim.standing(expected.asOf()).misses(expected);
        return misses.isEmpty() ? misses : withRule(misses, claim, expected.asOf(), places);
    }

    private static List<String> withRule(List<String> misses, PlayedClaim claim, LocalDate asOf, RulePlaces places) {
        String rule = places.lastRule(claim, asOf);
        return misses.stream()
                .map(miss -> rule.isEmpty() ? miss : miss + ", last by " + rule)
                .toList();
    }

    /** Nights are played in their order. */
    void night(LocalDate asOf) {
        tonight = asOf;
        Night night = new Night(asOf, false, rulebook);
        List<ClaimEvent> read = scenario.events().stream()
                .filter(event -> !event.recorded().received().isAfter(asOf))
                .toList();
        claimsOfTenant.forEach((tenant, ids) -> TenantWalk.walk(book(tenant, ids, read), night)
                .forEach(outcome -> played(outcome.claimId()).keep(asOf, outcome)));
    }

    PlayedClaim played(String claim) {
        return claims.computeIfAbsent(claim, PlayedClaim::new);
    }

    private TenantBook book(String tenant, Set<String> ids, List<ClaimEvent> read) {
        Map<String, List<ClaimEvent>> byClaim = read.stream()
                .filter(event -> ids.contains(event.recorded().claimId()))
                .collect(Collectors.groupingBy(event -> event.recorded().claimId(), TreeMap::new, Collectors.toList()));
        List<ClaimBook> books = new ArrayList<>();
        byClaim.forEach((id, events) -> books.add(played(id).book(events)));
        Set<String> known = read.stream()
                .filter(ClaimCreated.class::isInstance)
                .map(event -> event.recorded().claimId())
                .collect(Collectors.toSet());
        return new TenantBook(tenant, true, books, foreignDecisions(ids, read), known);
    }

    /** Decisions of other claims that a correction or voiding of one of these names. */
    private static Set<String> foreignDecisions(Set<String> ids, List<ClaimEvent> read) {
        Map<String, String> claimOf = new HashMap<>();
        read.stream()
                .filter(ReviewerDecided.class::isInstance)
                .forEach(event -> claimOf.put(event.key().id(), event.recorded().claimId()));
        Set<String> foreign = new HashSet<>();
        for (ClaimEvent event : read) {
            String claim = event.recorded().claimId();
            if (ids.contains(claim) && event instanceof ReviewerDecided decided) {
                String named = decided.amendment().supersedes();
                if (!claim.equals(claimOf.getOrDefault(named, claim))) {
                    foreign.add(named);
                }
            }
        }
        return foreign;
    }
}
