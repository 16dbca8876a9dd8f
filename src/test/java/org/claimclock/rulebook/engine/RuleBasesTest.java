package org.claimclock.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.rulebook.engine.Rulebooks.DECLINED;
import static org.claimclock.rulebook.engine.Rulebooks.LANGUAGE;
import static org.claimclock.rulebook.engine.Rulebooks.MON_2021_03_08;
import static org.claimclock.rulebook.engine.Rulebooks.PROVED;
import static org.claimclock.rulebook.engine.Rulebooks.approved;
import static org.claimclock.rulebook.engine.Rulebooks.deniedOn;
import static org.claimclock.rulebook.engine.Rulebooks.draft;
import static org.claimclock.rulebook.engine.Rulebooks.file;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimclock.rulebook.engine.drl.RuleText;
import org.claimclock.rulebook.engine.facts.Case;
import org.claimclock.rulebook.engine.facts.Denied;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

class RuleBasesTest {

    private static final String OTHERS = """
            rule "Nobody denied"
                @effect( SUBMIT ) @source( "Test" )
            when
                not Denied()
            then
            end

            rule "A case in a quiet time"
                @effect( SUBMIT ) @source( "Test" )
            when
                $case : Case()
                not Denied( date > $case.window.lastDay )
            then
            end

            rule "Somebody denied"
                @effect( SUBMIT ) @source( "Test" )
            when
                exists Denied()
            then
            end

            rule "A case or a denial"
                @effect( SUBMIT ) @source( "Test" )
            when
                ( Case() or Denied() )
            then
            end

            rule "Anything at all"
                @effect( SUBMIT ) @source( "Test" )
            when
                Record()
            then
            end
            """;

    private static RuleBases bases;

    @BeforeAll
    static void load() {
        List<RuleText> texts = List.of(file("a.drl", DECLINED, PROVED, OTHERS));
        Sandbox sandbox = new Sandbox(LANGUAGE, RuleBasesTest.class.getClassLoader());
        bases = Engine.load(Engine.build("bases", texts, sandbox).archive(), sandbox);
    }

    @Test
    void onlyRulesThatTheFactsCanMeetAreAsked() {
        assertThat(names(bases.about(List.of(Denied.class))))
                .containsExactlyInAnyOrder("Nobody denied", "Somebody denied", "A case or a denial", "Anything at all");
        assertThat(names(bases.about(List.of(Case.class, Denied.class)))).hasSize(7);
        assertThat(names(bases.about(List.of(String.class))))
                .containsExactlyInAnyOrder("Nobody denied", "A case or a denial");
    }

    @Test
    void factsThatNoRuleOfTheCircleSpeaksOfAreLeftOut() {
        assertThat(bases.about(List.of(String.class, Denied.class)).heard()).containsExactly(false, true);
    }

    static Stream<List<Object>> questions() {
        List<Object> facts = List.of(
                approved(), draft(1), draft(0), deniedOn(MON_2021_03_08), deniedOn(MON_2021_03_08.plusDays(1)), "text");
        return Stream.iterate(0, set -> set < 1 << facts.size(), set -> set + 1).map(set -> {
            List<Object> asked = new ArrayList<>();
            for (int place = 0; place < facts.size(); place++) {
                if ((set >> place & 1) == 1) {
                    asked.add(facts.get(place));
                }
            }
            return asked;
        });
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theOtherRulesWouldHaveFoundNothing(List<Object> facts) {
        List<Class<?>> types = new ArrayList<>();
        facts.forEach(fact -> types.add(fact.getClass()));

        assertThat(fired(bases.about(types).kieBase(), facts)).isEqualTo(fired(bases.all(), facts));
    }

    private static List<String> fired(org.kie.api.KieBase rules, List<Object> facts) {
        var session = Engine.newSession(rules);
        List<String> fired = new ArrayList<>();
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                fired.add(event.getMatch().getRule().getName());
            }
        });
        facts.forEach(session::insert);
        session.fireAllRules();
        session.dispose();
        return fired.stream().sorted().toList();
    }

    private static List<String> names(RuleBases.Circle circle) {
        return circle.kieBase().getKiePackages().stream()
                .flatMap(rules -> rules.getRules().stream())
                .map(rule -> rule.getName())
                .toList();
    }
}
