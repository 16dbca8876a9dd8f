package org.claimclock.export.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.rulebook.Commands;
import org.claimclock.rulebook.Commands.Answer;
import org.claimclock.rulebook.EditedRules;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.Readme;
import org.claimclock.rulebook.engine.drl.RuleCard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an auditor reads of the rules. */
@NightsOnBothDatabases
class PolicyBookTest {

    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    @Test
    void eachRuleIsThereWithItsNumbersItsLastNightAndItsScenarios() throws IOException {
        commands().run("run", "--nights", "samples/nights");

        String page = page();

        assertThat(page)
                .contains("""
                <article id="a-customer-declines-within-the-consent-window">
                <h3>A customer declines within the consent window</h3>
                <p class="case">When the customer says no, if all of this holds:</p>
                <ul class="case">
                <li>the claim is APPROVED</li>
                <li>the time for the customer&#39;s no covers that day</li>
                </ul>
                <dl>
                <dt>Finds</dt><dd>REJECT CUSTOMER_DECLINE</dd>
                <dt>Source</dt><dd>Spec row 13</dd>
                <dt>Stands in</dt><dd>consent.drl:13</dd>
                <dt>Numbers</dt><dd>CONSENT: 7 calendar days, from 2020-01-01 on (clocks.csv:6)</dd>""")
                .contains("""
                <details>
                <summary>As it is written</summary>
                <pre>CustomerDenied( $on : date )
                Claim( status == ClaimStatus.APPROVED, consentWindow.covers( $on ), $window : consentWindow )</pre>
                </details>
                """)
                .contains("<p class=\"case\">Whenever somebody comments.</p>")
                .contains("<p class=\"case\">When a reviewer starts the review, if:</p>")
                .contains("<dt>Last fired</dt><dd>night of Mon 2021-03-15, 2 times in all</dd>")
                .contains("<dt>Shown to fire in</dt><dd>The customer declines one day too late</dd>")
                .contains("whose last night is 2021-03-19");
        try (LoadedRulebook rulebook = EditedRules.shipped("cpor-2020")) {
            for (RuleCard card : rulebook.cards()) {
                String anchor = RulePages.anchor(card.name());
                assertThat(page).contains("<article id=\"" + anchor + "\">").contains("<a href=\"#" + anchor + "\">");
            }
        }
    }

    @Test
    void itStandsAloneAndRunsNothing() throws IOException {
        assertThat(page())
                .doesNotContain("<script", "http:", "https:", "url(", "onclick")
                .contains("@media print");
    }

    @Test
    void withoutABookNobodyKnowsWhenARuleFired() throws IOException {
        assertThat(page())
                .contains("<dt>Last fired</dt><dd>not known: there is no book</dd>")
                .doesNotContain("never in this book");
    }

    @Test
    void itIsWrittenAsTheReadmeTells() {
        Path file = folder.resolve("policy-book.html");

        Answer answer = commands().run("rules", "book", "--to", file.toString());

        assertThat(Readme.text()).contains(answer.out().replace(file.toString(), "policy-book.html"));
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        Path file = folder.resolve("none").resolve("book.html");

        Answer answer = commands().run("rules", "book", "--to", file.toString());

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .isEqualTo("cannot write " + file + ". Maybe its folder is not there, or may not be written to.\n");
    }

    private String page() throws IOException {
        Path file = folder.resolve("book.html");
        assertThat(commands().run("rules", "book", "--to", file.toString()).code())
                .isZero();
        return Files.readString(file);
    }

    private Commands commands() {
        return new Commands(Path.of("rules"), home);
    }
}
