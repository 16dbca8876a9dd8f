package org.claimclock.claim.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.walk.LineChange.Action;
import org.jspecify.annotations.Nullable;

/**
 * What holds of any history. A failure shows the smallest part of the history that fails; to see it again, run with the
 * seed that jqwik prints.
 */
class WalkPropertiesTest {
    /** The same histories each time: whether a build passes must not depend on the day that it is made. */
    private static final String SEED = "20210301";

    @Property(seed = SEED, tries = 60, shrinking = ShrinkingMode.OFF)
    void goingOnFromTheStoredStatesIsTheSameAsStartingFromTheBeginningEachNight(@ForAll long seed) {
        always(Lives.troubled(seed), lives -> {
            MemoryBooks goingOn = new MemoryBooks(ShippedRules.rulebook(), true);
            MemoryBooks startingAgain = new MemoryBooks(ShippedRules.rulebook(), false);
            lives.byNight().forEach((asOf, events) -> {
                List<String> one = told(goingOn.night(asOf, false, events));
                List<String> other = told(startingAgain.night(asOf, false, events));

                assertThat(one).as("told on %s", asOf).isEqualTo(other);
                assertThat(goingOn.states()).as("states after %s", asOf).isEqualTo(startingAgain.states());
            });
            assertThat(said(goingOn)).isEqualTo(said(startingAgain));
        });
    }

    @Property(seed = SEED, tries = 60, shrinking = ShrinkingMode.OFF)
    void theOrderOfFilesRowsClaimsAndCustomersChangesNothing(@ForAll long seed) {
        Random random = new Random(seed);
        always(Lives.troubled(seed), lives -> {
            MemoryBooks inOrder = new MemoryBooks(ShippedRules.rulebook(), true);
            MemoryBooks shuffled = new MemoryBooks(ShippedRules.rulebook(), true);
            shuffled.shuffle(random);
            lives.byNight().forEach((asOf, events) -> {
                List<ClaimEvent> mixed = new ArrayList<>(events);
                Collections.shuffle(mixed, random);
                List<String> one = told(inOrder.night(asOf, false, events));
                List<String> other = told(shuffled.night(asOf, false, mixed));

                assertThat(other).as("told on %s", asOf).isEqualTo(one);
                assertThat(shuffled.states()).as("states after %s", asOf).isEqualTo(inOrder.states());
            });
            assertThat(shuffled.memories()).isEqualTo(inOrder.memories());
        });
    }

    @Property(seed = SEED, tries = 60, shrinking = ShrinkingMode.OFF)
    void missedNightsAreMadeUpForByTheNextOne(@ForAll long seed) {
        always(Lives.calm(seed), lives -> {
            MemoryBooks nightly = backfilled(lives.every(1));
            MemoryBooks weekly = backfilled(lives.every(7));

            nightly.states().forEach((id, claim) -> {
                assertThat(Outcome.of(weekly.states().get(id))).as(id).isEqualTo(Outcome.of(claim));
                assertThat(standing(weekly.lines(id))).as(id).isEqualTo(standing(nightly.lines(id)));
            });
            assertThat(weekly.states().keySet()).isEqualTo(nightly.states().keySet());
        });
    }

    @Property(seed = SEED, tries = 60, shrinking = ShrinkingMode.OFF)
    void addedLessRetractedLinesAreAlwaysTheLinesOfTheClaimsThatAreSent(@ForAll long seed) {
        always(Lives.troubled(seed), lives -> {
            MemoryBooks books = new MemoryBooks(ShippedRules.rulebook(), true);
            Set<String> ids = new HashSet<>();
            Map<String, ExportedLine> standing = new HashMap<>();
            lives.byNight().forEach((asOf, events) -> {
                for (ClaimOutcome outcome : books.night(asOf, false, events).outcomes()) {
                    for (LineChange change : outcome.lines()) {
                        assertThat(ids.add(change.lineId()))
                                .as("a line id of its own")
                                .isTrue();
                        if (change.action() == Action.RETRACT) {
                            ExportedLine original =
                                    standing.remove(change.line().lineId());
                            assertThat(original).as("a line that stands").isNotNull();
                            assertThat(change.line())
                                    .as("every value of the original")
                                    .isEqualTo(original.takenBack());
                        } else {
                            standing.put(change.lineId(), change.line());
                        }
                    }
                }
                assertThat(standing.values().stream().map(line -> lineOf(line.terms())))
                        .as("lines after %s", asOf)
                        .containsExactlyInAnyOrderElementsOf(sent(books));
            });
        });
    }

    @Property(seed = SEED, tries = 60, shrinking = ShrinkingMode.OFF)
    void nothingIsSaidTwice(@ForAll long seed) {
        always(Lives.troubled(seed), lives -> {
            MemoryBooks books = new MemoryBooks(ShippedRules.rulebook(), true);
            Spoken spoken = new Spoken(lives.told().stream().map(Told::event).toList());
            lives.byNight().forEach((asOf, events) -> {
                MemoryBooks.NightResult night = books.night(asOf, false, events);
                night.orphans().forEach(spoken::once);
                night.outcomes().forEach(outcome -> outcome.said().forEach(spoken::once));
            });
            spoken.hasNoMoreNoticesThanReasonsForThem();
        });
    }

    /** Fails with the smallest part of the lives that fails. */
    private static void always(Lives lives, Consumer<Lives> property) {
        if (fault(lives, property) != null) {
            Lives least = lives.smallest(part -> fault(part, property) != null);
            throw new AssertionError("fails for " + least, fault(least, property));
        }
    }

    private static @Nullable Throwable fault(Lives lives, Consumer<Lives> property) {
        try {
            property.accept(lives);
            return null;
        } catch (RuntimeException | AssertionError e) {
            return e;
        }
    }

    private static MemoryBooks backfilled(Lives lives) {
        MemoryBooks books = new MemoryBooks(ShippedRules.rulebook(), true);
        lives.byNight().forEach((asOf, events) -> books.night(asOf, true, events));
        return books;
    }

    /** What goes out: history, announcements, lines; nothing for a claim of which there is nothing to tell. */
    private static List<String> told(MemoryBooks.NightResult night) {
        List<String> told = new ArrayList<>();
        night.orphans().stream().map(Said::toString).sorted().forEach(told::add);
        for (ClaimOutcome outcome : night.outcomes()) {
            outcome.history().forEach(entry -> told.add(outcome.claimId() + " " + entry));
            outcome.said().forEach(said -> told.add(said.toString()));
            outcome.lines().forEach(line -> told.add(line.toString()));
        }
        return told;
    }

    private static Map<String, Set<String>> said(MemoryBooks books) {
        Map<String, Set<String>> said = new HashMap<>();
        books.memories().forEach((id, memory) -> said.put(id, memory.said()));
        return said;
    }

    private static List<String> sent(MemoryBooks books) {
        return books.states().values().stream()
                .filter(claim -> claim.isSent())
                .flatMap(claim -> claim.form().scope().products().stream()
                        .map(product -> claim.id() + " " + claim.getPartnerId() + " " + product + " "
                                + claim.getConsentWindow().lastDay()))
                .toList();
    }

    private static String lineOf(ExportedLine.Terms terms) {
        LocalDate consentTo = terms.dates().consentTo();
        return terms.subject().claimId() + " " + terms.subject().partnerId() + " " + terms.product() + " " + consentTo;
    }

    private static Set<ExportedLine.Terms> standing(List<ExportedLine> lines) {
        Set<ExportedLine.Terms> standing = new HashSet<>();
        lines.stream().filter(line -> !line.retracted()).forEach(line -> standing.add(line.terms()));
        return standing;
    }
}
