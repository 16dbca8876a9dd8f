package org.claimclock.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimclock.rulebook.engine.Rulebooks.DECLINED;
import static org.claimclock.rulebook.engine.Rulebooks.MON_2021_03_08;
import static org.claimclock.rulebook.engine.Rulebooks.PROVED;
import static org.claimclock.rulebook.engine.Rulebooks.approved;
import static org.claimclock.rulebook.engine.Rulebooks.compiled;
import static org.claimclock.rulebook.engine.Rulebooks.deniedOn;
import static org.claimclock.rulebook.engine.Rulebooks.draft;
import static org.claimclock.rulebook.engine.Rulebooks.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.claimclock.rulebook.engine.drl.RuleText;
import org.claimclock.rulebook.engine.facts.Case;
import org.claimclock.rulebook.engine.facts.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class RuleSessionTest {

    private static final String UNANSWERED = """
            rule "An approved case that nobody denied"
                @effect( SUBMIT ) @source( "Consent" )
            when
                $case : Case( status == Status.APPROVED )
                not Denied( date <= $case.window.lastDay )
                exists Case( products contains "P-1" )
            then
            end
            """;

    private Path cache;

    private Rules rules;
    private RuleSession session;

    @BeforeAll
    void compile(@TempDir Path folder) {
        cache = folder;
        rules = compiled(cache, RuleSources.of(file("a.drl", DECLINED, UNANSWERED), file("b.drl", PROVED)));
        session = rules.open();
    }

    @AfterAll
    void close() {
        session.close();
        rules.close();
    }

    @Test
    void aMatchTellsTheRuleAndItsBoundValuesInTheirOrder() {
        var matches = session.match(approved(), deniedOn(MON_2021_03_08));

        assertThat(matches).singleElement().satisfies(match -> {
            assertThat(match.rule().name()).isEqualTo("Customer declined within the consent window");
            assertThat(match.rule().effect()).isEqualTo("REJECT");
            assertThat(match.rule().reason()).isEqualTo("CUSTOMER_DECLINE");
            assertThat(match.rule().source()).isEqualTo("Customer decline");
            assertThat(match.rule().file()).isEqualTo("a.drl");
            assertThat(match.rule().line()).isEqualTo(3);
            assertThat(match.bound().toString()).isEqualTo("{$on=2021-03-08, $lastDay=2021-03-08}");
        });
    }

    @Test
    void aRuleWithoutReasonHasNone() {
        assertThat(session.match(draft(1)))
                .singleElement()
                .satisfies(match -> assertThat(match.rule().hasReason()).isFalse());
    }

    @Test
    void factsThatMeetNoRuleMatchNothing() {
        assertThat(session.match(approved(), deniedOn(MON_2021_03_08.plusDays(1))))
                .extracting(match -> match.rule().name())
                .containsExactly("An approved case that nobody denied");
        assertThat(session.match(draft(0))).isEmpty();
        assertThat(session.match()).isEmpty();
    }

    @Test
    void enumsOfRecordsAreCompared() {
        var rejected = new Case("C-3", Status.REJECTED, approved().window(), 1, List.of());

        assertThat(session.match(rejected, deniedOn(MON_2021_03_08))).isEmpty();
    }

    @Test
    void aSessionAnswersTheSameQuestionAlwaysTheSame() {
        var first = session.match(approved());
        var second = session.match(approved(), deniedOn(MON_2021_03_08));

        for (int i = 0; i < 100; i++) {
            assertThat(session.match(approved())).isEqualTo(first).hasSize(1);
            assertThat(session.match(approved(), deniedOn(MON_2021_03_08)))
                    .isEqualTo(second)
                    .hasSize(1);
        }
    }

    @Test
    void equalFactsStayTwoFacts() {
        assertThat(session.match(draft(1), draft(1))).hasSize(2);
        assertThat(session.match(draft(1))).hasSize(1);
    }

    @Test
    void aFailedQuestionLeavesNothingBehind() {
        var withoutWindow = new Case("C-4", Status.APPROVED, nothing(), 1, List.of());

        assertThatThrownBy(() -> session.match(withoutWindow, deniedOn(MON_2021_03_08)))
                .isInstanceOf(RuntimeException.class);

        assertThat(session.match()).isEmpty();
        assertThat(session.match(draft(1))).hasSize(1);
    }

    @Test
    void aNullIsNotAFact() {
        assertThatThrownBy(() -> session.match(draft(1), nothing()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("a fact is null");

        assertThat(session.match(draft(1))).hasSize(1);
    }

    @Test
    void eachThreadMayOpenASessionOfItsOwn() {
        var answers = List.of(1, 2, 3, 4).stream()
                .map(n -> CompletableFuture.supplyAsync(() -> {
                    try (var own = rules.open()) {
                        return own.match(draft(n));
                    }
                }))
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).hasSize(1));
    }

    @Test
    void orderOfRulesFilesAndFactsChangesNothing() {
        var random = new Random(7);
        var all = new ArrayList<>(List.of(DECLINED, UNANSWERED, PROVED));
        var facts = new ArrayList<Object>(
                List.of(approved(), draft(2), deniedOn(MON_2021_03_08), deniedOn(MON_2021_03_08.plusDays(9))));
        var expected = told(session.match(facts.toArray()));
        assertThat(expected).hasSize(2);

        for (int round = 0; round < 5; round++) {
            Collections.shuffle(all, random);
            Collections.shuffle(facts, random);
            var cut = random.nextInt(3);
            var files = new ArrayList<RuleText>();
            files.add(file("z.drl", all.subList(0, cut).toArray(String[]::new)));
            files.add(file("m.drl", all.subList(cut, 3).toArray(String[]::new)));
            try (var shuffled = compiled(cache, new RuleSources(files, List.of()));
                    var other = shuffled.open()) {
                assertThat(told(other.match(facts.toArray()))).isEqualTo(expected);
            }
        }
    }

    private static List<String> told(List<RuleMatch> matches) {
        return matches.stream()
                .map(match -> match.rule().name() + match.bound())
                .toList();
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }
}
