package org.claimclock.rulebook.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.rulebook.Commands.Answer;
import org.claimclock.rulebook.EditedRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way back, word for word. */
@NightsOnBothDatabases
class RollbackTest {

    @TempDir
    private Path folder;

    private Approving approving;
    private Path lock;

    @BeforeEach
    void approvedRules() {
        approving = Approving.shipped(folder).approvedFromTheStart();
        lock = approving.rules().resolve("rules.lock");
    }

    private void secondRules() {
        approving.nightsUpTo("2021-03-02");
        Path candidate = approving.fourteenDays("edited").folder();
        approving.approve("2021-03-03", "--candidate", candidate.toString());
    }

    private Answer rollback(String... more) {
        String[] words = Stream.concat(
                        Stream.of("rules", "rollback", "--by", "Cy Wong", "--why", "Too early"), Stream.of(more))
                .toArray(String[]::new);
        return approving.command(words);
    }

    @Test
    void theRulesBeforeDecideAgainFromTheNextNightOn() {
        RulebookText before = RulebookText.read(approving.rules());
        secondRules();

        Answer back = rollback();

        assertThat(back.code()).isZero();
        assertThat(back.out())
                .isEqualTo("rolled back to: rules " + approving.version(1) + ", profile cpor-2020, as no. 3 in " + lock
                        + "\n"
                        + "  from      Wed 2021-03-03 on\n"
                        + "  by        Cy Wong\n"
                        + "  why       Too early\n"
                        + "  tests     as in no. 1\n"
                        + "  forecast  none: the last night was decided by these rules\n"
                        + "  Their files were put into " + approving.rules() + ".\n");
        assertThat(RulebookText.read(approving.rules())).isEqualTo(before);
        assertThat(approving.night("2021-03-03").code()).isZero();
        assertThat(approving.outbox("2021-03-03").resolve("datapackage.json"))
                .content()
                .contains(approving.version(1));
    }

    @Test
    void whatNobodyHadApprovedIsPutAside() throws IOException {
        secondRules();
        new EditedRules(approving.rules()).append("policy.csv", "presales_proofs,0,,2000-01-01,,Draft");
        RulebookText draft = RulebookText.read(approving.rules());

        Answer back = rollback();

        try (Stream<Path> aside = Files.list(approving.home().resolve("replaced"))) {
            List<Path> all = aside.toList();
            assertThat(all).hasSize(1);
            assertThat(RulebookText.read(all.get(0))).isEqualTo(draft);
            assertThat(back.out()).endsWith("  What stood there had not been approved and is in " + all.get(0) + ".\n");
        }
    }

    @Test
    void aVersionIsNamedByItsFirstDigits() {
        secondRules();
        rollback();

        Answer forth = rollback("--to", approving.version(2).substring(0, 8));

        assertThat(forth.out())
                .startsWith("rolled back to: rules " + approving.version(2) + ", profile cpor-2020, as no. 4");
    }

    @Test
    void aVersionThatWasNeverApprovedIsRefused() {
        Answer back = rollback("--to", "xyz");

        assertThat(back.code()).isEqualTo(2);
        assertThat(back.err())
                .isEqualTo("'xyz' was never approved. Allowed, by " + lock + ": " + approving.version(1) + ".\n");
    }

    @Test
    void behindTheFirstApprovalThereIsNothing() {
        Answer back = rollback();

        assertThat(back.code()).isEqualTo(2);
        assertThat(back.err())
                .isEqualTo("all of " + lock + " approves the same rules, so there is nothing before them. Maybe --to "
                        + approving.version(1) + ", which puts these back into the folder.\n");
    }

    @Test
    void aRollbackIsNotRolledBackByAccident() {
        secondRules();
        rollback();

        Answer again = rollback();

        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err())
                .isEqualTo("the newest entry of " + lock + ", no. 3, is a rollback already. Allowed: --to with one of "
                        + approving.version(1) + ", " + approving.version(2) + ".\n");
    }

    @Test
    void withoutAnyApprovalThereIsNothingToGoBackTo() throws IOException {
        Files.delete(lock);

        assertThat(rollback().err())
                .isEqualTo("nothing was approved in " + lock + " yet, so there is nothing to go back to.\n");
    }

    @Test
    void rulesThatWereApprovedElsewhereAreNotInTheBook() {
        secondRules();
        Approving elsewhere = new Approving(approving.rules(), folder.resolve("elsewhere"));
        elsewhere.approve(
                "2021-03-04", "--candidate", elsewhere.candidate("x").folder().toString());
        String first = approving.version(1);

        Answer back = elsewhere.command("rules", "rollback", "--to", first, "--by", "Cy Wong", "--why", "Too early");

        assertThat(back.code()).isEqualTo(2);
        assertThat(back.err())
                .isEqualTo("the book does not have the rules " + first
                        + ", which were approved elsewhere. Maybe take their"
                        + " files from version control and approve them with 'rules approve'.\n");
    }
}
