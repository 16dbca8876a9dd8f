package org.claimclock.rulebook.engine.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules wait for, in words that a person would use; what has none is quoted. */
class InWordsTest {
    private static final Map<String, Case> SHIPPED = InWords.of(RuleSources.read(Path.of("rules")));

    @TempDir
    private Path folder;

    @Test
    void everyShippedRuleIsToldWithoutAQuotation() {
        assertThat(SHIPPED).hasSize(65).allSatisfy((rule, told) -> {
            assertThat(told.moment()).doesNotContain("'");
            assertThat(told.conditions()).allSatisfy(each -> assertThat(each).doesNotContain(" '", "$", "=="));
        });
    }

    @Test
    void aRuleIsToldAsItsMomentAndItsConditions() {
        assertThat(SHIPPED.get("A timely answer whose file came late lifts the rejection"))
                .isEqualTo(new Case(
                        "the partner answers a request and submits the claim again",
                        List.of(
                                "an earlier night had rejected the claim for want of the answer",
                                "the number of days since that rejection is at most the policy reinstate_within_days",
                                "the claim is PARTNER_ACTION_REQUIRED",
                                "the time for the partner's answer covers that day")));
        assertThat(SHIPPED.get("An arbitration begins")).isEqualTo(new Case("an arbitration begins", List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "Claim( status == ClaimStatus.EDITING || status == ClaimStatus.APPROVED ) ~ the claim is EDITING or APPROVED",
                "Claim( status != ClaimStatus.EDITING || poeCount > 2 ) ~ the claim is not EDITING or the number of proofs is more than 2",
                "Claim( status == ClaimStatus.EDITING || ( poeCount >= 2 && sent == false ) )"
                        + " ~ the claim is EDITING, or the number of proofs is at least 2 and the claim is not sent for assessment",
                "Claim( poeCount > 2 && ( sent || competing ) ) ~ the number of proofs is more than 2 and (the claim is sent for assessment"
                        + " or the claim was held because another has one of its lines sent)",
                "Claim( !disputeOpen ) ~ no dispute is open",
                "Claim( sent != true ) ~ the claim is not sent for assessment",
                "Claim( poeCount < $policy.number(\"presales_proofs\") ) ~ the number of proofs is less than the policy presales_proofs",
                "Claim( $policy.allowsEditsIn( status ) == false ) ~ a claim in this status may not be edited (policy editable_in)",
                "Claim( partnerId in ( \"1\", \"2\" ) ) ~ 'partnerId in (\"1\", \"2\")'",
                "Claim( productNames.size() > 3 ) ~ 'productNames.size()' is more than 3",
                "Claim( !( productNames.contains( \"Word\" ) ) ) ~ it is not so that 'productNames.contains(\"Word\")'",
                "not ( Claim( sent == true ) ) ~ it is not so that (the claim is sent for assessment)",
                "( Claim( sent == true ) or Claim( poeCount > 1 ) ) ~ the claim is sent for assessment, or the number of proofs is more than 1"
            })
    void eachFormOfAConditionHasItsWords(String condition, String told) throws IOException {
        Files.writeString(folder.resolve("a.drl"), """
                package rules;
                rule "R"
                when
                    $policy : Policy()
                    ReviewerApproved()
                    %s
                then
                end
                """.formatted(condition));

        Case read = InWords.of(RuleSources.read(folder)).get("R");

        assertThat(read).isEqualTo(new Case("a reviewer approves", List.of(told)));
    }

    @Test
    void aMomentOrATruthOfAnotherFactKeepsItsName() throws IOException {
        Files.writeString(folder.resolve("a.drl"), """
                package rules;
                rule "R"
                when
                    Audited( urgent == true, $why : reason )
                    Claim( reason == $why, $open : disputeOpen )
                    Policy( $open == false )
                then
                end
                """);

        assertThat(InWords.of(RuleSources.read(folder)))
                .containsEntry(
                        "R",
                        new Case(
                                "'Audited' comes",
                                List.of("'urgent'", "the reason of its rejection is 'reason'", "no dispute is open")));
    }
}
