package org.claimclock.rulebook.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimclock.register.OnlyEmbedded;
import org.claimclock.rulebook.Commands;
import org.claimclock.rulebook.Commands.Answer;
import org.claimclock.rulebook.EditedRules;
import org.claimclock.rulebook.Readme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules proof}, as {@code rules/README.md} tells of it. */
@OnlyEmbedded("its commands open no book")
class ProofCommandTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path home;

    @Test
    void theShippedRulesArePrintedAsAMatrixAsThere() {
        Answer answer = new Commands(Path.of("rules"), home).run("rules", "proof");

        assertThat(answer.code()).isZero();
        assertThat(withoutCounts(Readme.text())).contains(withoutCounts(answer.out()));
    }

    @Test
    void aRuleThatMeetsAnotherIsToldWithAnExampleAsThere() {
        EditedRules.copiedTo(folder).write("arbitration.drl", Readme.example("arbitration.drl", 1));

        Answer answer = new Commands(folder, home).run("rules", "proof", "--show", "no moment");

        String none = "warning: no moment, status, rule or silence has 'no moment' in its name. Maybe a part of a name,"
                + " such as DisputeFiled.\n";
        assertThat(answer.code()).isEqualTo(4);
        assertThat(answer.out()).startsWith(none);
        assertThat(withoutCounts(Readme.text()))
                .contains(withoutCounts(answer.out().substring(none.length()).strip()));
    }

    @Test
    void aDayThatTheCalendarDoesNotCoverIsRefused() {
        Answer answer = new Commands(Path.of("rules"), home).run("rules", "proof", "--on", "2030-06-01");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .isEqualTo(
                        "no history can begin on 2030-06-01. Allowed: 2020-01-31 to 2029-12-31, for the calendar has to"
                                + " cover what comes after. Maybe see its COVERAGE row.\n");
    }

    @Test
    void whatIsWrongWithASilenceIsTold() {
        EditedRules rules = EditedRules.copiedTo(folder);
        rules.replace("silences/silences.drl", "CustomerAccepted()", "CustomerAccepts()");

        Answer answer = new Commands(folder, home).run("rules", "proof");

        assertThat(answer.code()).isEqualTo(4);
        assertThat(answer.out())
                .isEqualTo(
                        "silences/silences.drl:136:5: rule \"Only an approval is accepted\" asks for CustomerAccepts,"
                                + " which is not an imported fact type. Maybe add an import, or mend the name.\n\n"
                                + "1 fault. No night reads these files; mend them to prove anything.\n");
    }

    @Test
    void whatCanHappenAtOneMomentIsShownWithAnExampleOfEach() {
        Answer answer = new Commands(Path.of("rules"), home).run("rules", "proof", "--show", "customeraccepted");

        assertThat(answer.code()).isZero();
        assertThat(answer.out().replaceAll("\\.drl:\\d+", ".drl:#"))
                .startsWith("""
                        CustomerAccepted APPROVED: 'A customer accepts': RECORD, consent.drl:#
                            CustomerAccepted of a claim that is APPROVED,Mon 2021-03-01,C-1,,PARTNER,CREATE,,
                            ,Tue 2021-03-02,C-1,,PARTNER,SUBMIT,,
                            ,Wed 2021-03-03,C-1,,REVIEWER,APPROVE,,
                            ,Thu 2021-03-11,C-1,,CUSTOMER,ACCEPT,,
                            ,Fri 2021-03-12,C-1,,EXPECT,,,APPROVED
                        CustomerAccepted APPROVED: 'A customer accepts within the consent window': RECORD_ACCEPTANCE, consent.drl:#
                            CustomerAccepted of a claim that is APPROVED,Mon 2021-03-01,C-1,,PARTNER,CREATE,,
                            ,Tue 2021-03-02,C-1,,PARTNER,SUBMIT,,
                            ,Wed 2021-03-03,C-1,,REVIEWER,APPROVE,,
                            ,Thu 2021-03-04,C-1,,CUSTOMER,ACCEPT,,
                            ,Fri 2021-03-05,C-1,,EXPECT,,,APPROVED
                        CustomerAccepted EDITING: nothing happens, 'Only an approval is accepted'
                        """)
                .contains("\n\nproof ok: ");
    }

    @Test
    void withoutSilencesGapsAreToldAndNoFault() throws IOException {
        EditedRules rules = EditedRules.copiedTo(folder);
        Files.delete(rules.folder().resolve("silences/silences.drl"));
        Files.delete(rules.folder().resolve("silences"));

        Answer answer = new Commands(folder, home).run("rules", "proof");

        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains("""
                        warning: no rule speaks of StatusReached of a claim that is SUBMITTED, and no silence says that none should. Nothing happens. Maybe a rule is missing, or a silence in silences/.
                          What the rules see: StatusReached( status SUBMITTED ) of a claim with status SUBMITTED, poeCount 1
                          For example:
                            StatusReached of a claim that is SUBMITTED,Mon 2021-03-01,C-1,,PARTNER,CREATE,,
                            ,Tue 2021-03-02,C-1,,PARTNER,SUBMIT,,
                            ,Wed 2021-03-03,C-1,,EXPECT,,,SUBMITTED
                        """)
                .containsPattern("proof ok: .* 0 conflicts, 0 breaks, [1-9]\\d* gaps, 0 broken silences\n")
                .endsWith("There is no folder silences/ beside the rules, so nothing says where no rule should speak,"
                        + " and gaps are no fault.\n");
    }

    @Test
    void aProofThatDoesNotLookAtAllIsNone() {
        EditedRules.copiedTo(folder).write("late.drl", """
                        package rules;

                        import org.claimclock.claim.Claim;
                        import org.claimclock.claim.ClaimStatus;
                        import org.claimclock.claim.moment.NightEnded;

                        rule "Fifty proofs are told"
                            @effect( NOTIFY ) @reason( N4 ) @source( "Test" )
                        when
                            NightEnded()
                            Claim( status == ClaimStatus.EDITING, poeCount > 50 )
                        then
                        end
                        """);

        Answer answer = new Commands(folder, home).run("rules", "proof");

        assertThat(answer.code()).isEqualTo(4);
        assertThat(withoutCounts(answer.out())).endsWith("""
                        warning: no claim was found to which 'Fifty proofs are told' (late.drl:#) applies. Maybe its conditions exclude one another.
                        not proven: late.drl:#: claims with up to 9 proofs were tried, and this condition counts to 50.
                        proof incomplete: # kinds of claims from Mon 2021-03-01 on, # situations, # rules, 0 conflicts, 0 breaks, 0 gaps, 0 broken silences
                        """);
    }

    private static String withoutCounts(String text) {
        return text.replaceAll("[\\d,]+ (kinds|situations|rules)", "# $1").replaceAll("\\.drl:\\d+", ".drl:#");
    }
}
