package org.claimclock.rulebook.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.rulebook.Commands;
import org.claimclock.rulebook.Commands.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code rules explain} says of a claim whose customer declined too late, word for word. */
@NightsOnBothDatabases
class ExplainTest {

    @TempDir
    private static Path home;

    @BeforeAll
    static void twoNights() throws IOException {
        Files.createDirectories(home.resolve("inbox"));
        Files.writeString(home.resolve("inbox/claims.csv"), """
                claim_id,partner_id,customer_tenant_id,solution_area,activity,products,poe_refs,status,created_at,submitted_at,submitted_by_role
                C-1,1000001,11111111-1111-1111-1111-111111111111,MICROSOFT_365,USAGE,TEAMS,proof,SUBMITTED,2021-03-01,2021-03-01,GLOBAL_ADMIN
                C-3,1000001,33333333-3333-3333-3333-333333333333,MICROSOFT_365,USAGE,TEAMS,proof,SUBMITTED,2021-03-01,2021-03-01,GLOBAL_ADMIN
                """);
        Files.writeString(home.resolve("inbox/decisions.csv"), """
                event_id,claim_id,decision,reviewer_id,decided_at
                D-1,C-1,APPROVE,R-1,2021-03-01
                D-2,C-3,APPROVE,R-1,2021-03-01
                """);
        assertThat(run("run", "--as-of", "2021-03-02", "--set", "settle-seconds=0")
                        .code())
                .isZero();
        Files.writeString(home.resolve("inbox/consents.csv"), """
                event_id,claim_id,customer_tenant_id,response,responded_at
                N-1,C-1,11111111-1111-1111-1111-111111111111,DENY,2021-03-10
                """);
        Files.writeString(home.resolve("inbox/decisions-2.csv"), """
                event_id,claim_id,decision,reviewer_id,decided_at
                D-3,C-3,START_REVIEW,R-1,2021-03-03
                """);
        assertThat(run("run", "--as-of", "2021-03-11", "--set", "settle-seconds=0")
                        .code())
                .isZero();
    }

    @Test
    void theFirstConditionThatFailsIsToldWithTheNearestChange() {
        Answer answer = run("rules", "explain", "C-1", "--rule", "A customer declines within the consent window");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).isEqualTo("""
                Rule 'A customer declines within the consent window' (consent.drl:13, Spec row 13)
                  Wed 2021-03-10 CustomerDenied, the claim being APPROVED: silent
                      CustomerDenied( $on : date ): 2021-03-10
                      Claim( status == ClaimStatus.APPROVED ) holds: status = APPROVED
                      Claim( consentWindow.covers( $on ) ) FAILS: consentWindow = 2021-03-01 to 2021-03-08, $on = 2021-03-10
                      in words: the time for the customer's no covers that day
                      it would hold if $on were 2021-03-08
                """);
    }

    @Test
    void aRuleThatFiredIsToldToo() {
        assertThat(run("rules", "explain", "C-1", "--rule", "a customer declines AFTER")
                        .out())
                .contains("  Wed 2021-03-10 CustomerDenied, the claim being APPROVED: fired\n");
    }

    @Test
    void aRuleWhoseMomentNeverCameWaits() {
        assertThat(run("rules", "explain", "C-1", "--rule", "A partner withdraws the claim")
                        .out())
                .endsWith("""
                  It waits for Withdrew, and no such moment has come for this claim.
                """);
    }

    @Test
    void eachMomentIsToldWithItsRule() {
        assertThat(run("rules", "explain", "C-1").out()).contains("""
                          Wed 2021-03-10 CustomerDenied, the claim being APPROVED
                              REFUSE LATE_DECLINE by 'A customer declines after the consent window' (consent.drl:21, Spec row 14): on = 2021-03-10, window = 2021-03-01 to 2021-03-08
                        """);
    }

    @Test
    void aMomentThatNoRuleSpeaksOfIsRefused() {
        assertThat(run("rules", "explain", "C-3").out()).contains("""
                  Wed 2021-03-03 ReviewStarted, the claim being APPROVED
                      no rule speaks of it, so it is refused as INVALID_STATE
                """);
    }

    @Test
    void aNameThatIsNotClearIsRefused() {
        Answer several = run("rules", "explain", "C-1", "--rule", "A customer accepts");
        Answer none = run("rules", "explain", "C-1", "--rule", "zebra");
        Answer two = run("rules", "explain", "C-1", "--rule", "arbitration");

        assertThat(several.code()).isZero();
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).isEqualTo("no rule has 'zebra' in its name. rules list names them all.\n");
        assertThat(two.err())
                .isEqualTo("2 rules have 'arbitration' in their name: 'An arbitration begins', 'An arbitration ends'."
                        + " Maybe give one of them.\n");
    }

    @Test
    void aPartThatIsMistypedIsGuessed() {
        assertThat(run("rules", "explain", "C-1", "--rule", "custmer declines after")
                        .err())
                .isEqualTo("no rule has 'custmer declines after' in its name. Maybe you mean customer declines after."
                        + " rules list names them all.\n");
    }

    @Test
    void aClaimThatIsNotThereIsRefused() {
        assertThat(run("rules", "explain", "C-2").err()).isEqualTo("there is no claim C-2.\n");
    }

    private static Answer run(String... words) {
        return new Commands(Path.of("rules"), home).run(words);
    }
}
