package org.claimclock.nightly.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimclock.register.Books;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.rulebook.Commands;
import org.claimclock.rulebook.Commands.Answer;
import org.claimclock.rulebook.EditedRules;
import org.claimclock.rulebook.Readme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a candidate would make of the sample nights' book, word for word. */
@NightsOnBothDatabases
class DiffOverTheBookTest {
    private static final String RESPONSE =
            "PARTNER_RESPONSE,cpor-2020,5,BUSINESS_DAYS,NONE,REJECT,NO_PARTNER_RESPONSE,2020-01-01,\n";

    @TempDir
    private static Path home;

    @TempDir
    private Path folder;

    @BeforeAll
    static void theSampleNights() {
        assertThat(commands().run("run", "--nights", "samples/nights").code()).isEqualTo(3);
    }

    @Test
    void aTermFromADateOnIsToldAsInTheReadme() {
        fourteenDaysFrom("2021-03-04", "2021-03-05");

        Answer diff = diff();

        assertThat(diff.code()).isZero();
        assertThat(Readme.text()).contains("rules diff --candidate edited --home target/samples\n" + diff.out());
    }

    @Test
    void whatTheLastNightsWouldHaveHandedOutIsToldAsInTheReadme() {
        fourteenDaysFrom("2021-03-04", "2021-03-05");
        Path files = folder.resolve("files");

        String out = diff("--nights", "5", "--to", files.toString()).out();

        assertThat(Readme.text())
                .contains("```\n"
                        + out.substring(out.indexOf("Of the last 5 nights")).replace(files.toString(), "target/diff")
                        + "```\n");
    }

    @Test
    void whereThereIsNoBookOnlyTheRulesAreCompared() {
        fourteenDaysFrom("2021-03-16", "2021-03-17");
        Path nowhere = folder.resolve("nowhere");

        Answer diff = new Commands(Path.of("rules"), nowhere).run("rules", "diff", "--candidate", folder.toString());

        assertThat(diff.code()).isZero();
        assertThat(diff.out()).endsWith("\nThere is no book in " + nowhere + " yet, so no claim is affected.\n");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void aBookWithoutANightHasNothingToCompare() {
        fourteenDaysFrom("2021-03-16", "2021-03-17");
        Path begun = folder.resolve("begun");
        Books.open(begun).close();

        Answer diff = new Commands(Path.of("rules"), begun).run("rules", "diff", "--candidate", folder.toString());

        assertThat(diff.code()).as(diff.err()).isEqualTo(2);
        assertThat(diff.err()).isEqualTo("the book holds no night yet, so there is nothing to compare.\n");
    }

    @Test
    void aNumberOfNightsThatIsNoneIsRefused() {
        Answer diff = diff("--nights", "-1");

        assertThat(diff.code()).isEqualTo(2);
        assertThat(diff.err()).isEqualTo("--nights -1 is not a number of nights. Maybe --nights 5.\n");
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        Answer diff = commands().run("rules", "diff", "--candidate", "no/such");

        assertThat(diff.code()).isEqualTo(4);
        assertThat(diff.err()).contains("the rules folder no/such does not exist. Maybe --rules is missing.\n");
    }

    @Test
    void claimsThatStraddleTheChangeAreNamed() {
        fourteenDaysFrom("2021-03-16", "2021-03-17");

        assertThat(diff().out()).endsWith("""
                        Of 14 claims none would stand otherwise in the night of Fri 2021-03-19.
                        1 claim straddles the change and keeps its old term: CL-1009
                        """);
    }

    @Test
    void aLongerTermUndoesARejectionAndRetractsLines() {
        EditedRules.copiedTo(folder)
                .replace("clocks.csv", "PARTNER_RESPONSE,cpor-2020,5", "PARTNER_RESPONSE,cpor-2020,14");

        assertThat(diff().out())
                .contains(
                        "  1 is SUBMITTED instead of REJECTED (NO_PARTNER_RESPONSE), by PARTNER_RESPONSE (clocks.csv:5).\n")
                .contains("CL-1003: REJECTED (NO_PARTNER_RESPONSE) -> SUBMITTED, by PARTNER_RESPONSE (clocks.csv:5)\n");
    }

    @Test
    void aNewRuleIsBlamedForWhatItDoes() {
        EditedRules.copiedTo(folder).write("hasty.drl", """
                package rules;

                import org.claimclock.claim.Claim;
                import org.claimclock.claim.ClaimStatus;
                import org.claimclock.claim.moment.*;

                rule "Nobody is submitted any more"
                    @effect( REJECT ) @reason( INSUFFICIENT_POE ) @source( "Memo" )
                when
                    StatusReached( status == ClaimStatus.SUBMITTED )
                    Claim( disputeOpen == false, partnerId == "0418276" )
                then
                end
                """);

        Answer diff = diff();

        assertThat(diff.out())
                .contains("  hasty.drl:7: the rule 'Nobody is submitted any more' (REJECT) is new.\n")
                .contains(
                        "CL-1012: SUBMITTED -> REJECTED (INSUFFICIENT_POE), by 'Nobody is submitted any more' (hasty.drl:7)\n");
    }

    @Test
    void aClaimIsExplainedAsInTheReadme() {
        Answer explained = commands().run("rules", "explain", "CL-1009");

        assertThat(explained.code()).isZero();
        assertThat(Readme.text()).contains("rules explain CL-1009 --home target/samples\n" + explained.out());
    }

    @Test
    void aSilentRuleIsExplainedAsInTheReadme() {
        Answer explained = commands().run("rules", "explain", "CL-1003", "--rule", "A partner answers in time");

        assertThat(Readme.text())
                .contains("rules explain CL-1003 --rule 'A partner answers in time' --home target/samples\n"
                        + explained.out());
    }

    @Test
    void theSameRulesComeToTheSame() {
        EditedRules.copiedTo(folder);

        assertThat(diff().out()).isEqualTo("The candidate says the same as the rules in force.\n");
    }

    @Test
    void whatDiffersInWordsOnlyChangesNoClaim() {
        EditedRules.copiedTo(folder)
                .replace("consent.drl", "@source( \"Spec row 16\" )", "@source( \"Row 16 of the spec\" )");

        assertThat(diff().out()).endsWith("Of 14 claims none would stand otherwise in the night of Fri 2021-03-19.\n");
    }

    @Test
    void whatIsFoundIsWrittenToFiles() throws IOException {
        EditedRules.copiedTo(folder)
                .replace("clocks.csv", "PARTNER_RESPONSE,cpor-2020,5", "PARTNER_RESPONSE,cpor-2020,14");
        Path files = folder.resolve("files");

        Answer diff = diff("--nights", "30", "--to", files.toString());

        assertThat(diff.out()).endsWith("written to " + files + ": differences.csv, claims.csv, nights.csv\n");
        assertThat(Files.readAllLines(files.resolve("differences.csv")))
                .containsExactly(
                        "kind,subject,where,sentence",
                        "CLOCK,PARTNER_RESPONSE,clocks.csv:5,clocks.csv:5: from 2020-01-01 on PARTNER_RESPONSE: 14 business days"
                                + " (REJECT NO_PARTNER_RESPONSE) instead of 5 business days (REJECT NO_PARTNER_RESPONSE).");
        assertThat(Files.readAllLines(files.resolve("claims.csv")))
                .startsWith("claim_id,before,after,because,lines,deadlines")
                .contains("CL-1009,PARTNER_ACTION_REQUIRED,PARTNER_ACTION_REQUIRED,PARTNER_RESPONSE (clocks.csv:5),,"
                        + "PARTNER_RESPONSE 2021-03-22 -> 2021-04-02");
        assertThat(Files.readAllLines(files.resolve("nights.csv")))
                .startsWith("as_of,kind,claim_id,what,only_under")
                .contains("2021-03-10,NOTICE,CL-1003,\"N2 to PARTNER, last day 2021-04-09\",IN_FORCE");
    }

    @Test
    void aFolderThatHoldsSomethingIsNotWrittenTo() {
        EditedRules.copiedTo(folder).replace("clocks.csv", "CONSENT,cpor-2020,7", "CONSENT,cpor-2020,8");

        Answer diff = diff("--to", folder.toString());

        assertThat(diff.code()).isEqualTo(2);
        assertThat(diff.err())
                .isEqualTo("the folder " + folder + " is not empty. Maybe name one that is not there yet.\n");
    }

    @Test
    void theBookStaysAsItWas() {
        String before = commands().run("claim", "CL-1003").out();
        EditedRules.copiedTo(folder)
                .replace("clocks.csv", "PARTNER_RESPONSE,cpor-2020,5", "PARTNER_RESPONSE,cpor-2020,14");

        diff();

        assertThat(commands().run("claim", "CL-1003").out()).isEqualTo(before);
    }

    @Test
    void aNightBeforeTheLastCannotBeSupposed() {
        fourteenDaysFrom("2021-03-04", "2021-03-05");

        Answer diff = diff("--as-of", "2021-03-01");

        assertThat(diff.code()).isEqualTo(2);
        assertThat(diff.err())
                .isEqualTo(
                        "--as-of 2021-03-01 lies before the last night, 2021-03-19. Allowed: that night or a later one.\n");
    }

    @Test
    void aCandidateWithAFaultIsRefused() {
        EditedRules.copiedTo(folder).replace("clocks.csv", "CONSENT,cpor-2020,7", "CONSENT,cpor-2020,0");

        Answer diff = diff();

        assertThat(diff.code()).isEqualTo(4);
        assertThat(diff.err()).startsWith("The rules do not pass their checks:\nclocks.csv:6: ");
    }

    private void fourteenDaysFrom(String last, String first) {
        EditedRules.copiedTo(folder)
                .replace(
                        "clocks.csv",
                        RESPONSE,
                        RESPONSE.strip() + last + "\n"
                                + RESPONSE.replace(",5,", ",14,").replace("2020-01-01", first));
    }

    private static Commands commands() {
        return new Commands(Path.of("rules"), home);
    }

    private Answer diff(String... more) {
        String[] words = new String[more.length + 4];
        System.arraycopy(new String[] {"rules", "diff", "--candidate", folder.toString()}, 0, words, 0, 4);
        System.arraycopy(more, 0, words, 4, more.length);
        return commands().run(words);
    }
}
