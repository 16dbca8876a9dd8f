package org.claimclock.rulebook.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimclock.rulebook.EditedRules;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.RulebookFolder;
import org.claimclock.rulebook.proof.Flaw.Kind;
import org.claimclock.rulebook.proof.Proof.Cell;
import org.claimclock.rulebook.proof.Proof.Pair;
import org.claimclock.rulebook.scenario.Played;
import org.claimclock.rulebook.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In every case one thing happens, or nothing as a silence says; and where it is not so, an example shows it. */
class ProofTest {
    private static final String HASTY = """
            package rules;

            import org.claimclock.claim.Claim;
            import org.claimclock.claim.ClaimStatus;
            import org.claimclock.claim.Policy.LateDecline;
            import org.claimclock.claim.Policy;
            import org.claimclock.claim.moment.*;

            rule "A reviewer rejects two proofs"
                @effect( REJECT ) @reason( INSUFFICIENT_POE ) @source( "Test" )
            when
                ReviewerRejected( forDispute == false )
                Claim( status == ClaimStatus.UNDER_REVIEW, disputeOpen == false, poeCount == 2 )
            then
            end

            rule "A rejection meets the customer's earlier denial"
                @effect( APPROVE ) @source( "Test" )
            when
                StatusReached( status == ClaimStatus.REJECTED )
                Claim( deniedEarly == true )
            then
            end

            rule "A night in arbitration is recorded"
                @effect( RECORD ) @source( "Test" )
            when
                NightEnded()
                Claim( inArbitration == true, status == ClaimStatus.REJECTED )
            then
            end

            rule "An approved draft is told"
                @effect( NOTIFY ) @reason( N1 ) @source( "Test" )
            when
                NightEnded()
                Claim( status == ClaimStatus.EDITING, sent == true )
            then
            end

            rule "A second start of the review is told"
                @effect( NOTIFY ) @reason( N1 ) @source( "Test" )
            when
                ReviewStarted()
                Claim( status == ClaimStatus.UNDER_REVIEW )
            then
            end

            rule "A customer of two proofs who declines late is heard all the same"
                @effect( REJECT ) @reason( CUSTOMER_DECLINE ) @source( "Test" )
            when
                Policy( lateDecline == LateDecline.REJECT_AND_RETRACT )
                CustomerDenied( $on : date )
                Claim( status == ClaimStatus.APPROVED, consentWindow.covers( $on ) == false, poeCount == 2 )
            then
            end
            """;
    private static final String IDLE = """

            rule "A draft that is sent is not told of"
                @effect( NOTHING ) @source( "Test" )
            when
                NightEnded()
                Claim( status == ClaimStatus.EDITING, sent == true )
            then
            end
            """;

    @TempDir
    private Path folder;

    @Test
    void inTheShippedRulesOneThingHappensInEveryCase() {
        Proof proof = ShippedRules.proof();

        assertThat(proof.flaws()).isEmpty();
        assertThat(proof.idle()).isEmpty();
        assertThat(proof.holds()).isTrue();
        assertThat(proof.extent().kinds()).isGreaterThan(250);
        assertThat(proof.extent().situations()).isGreaterThan(6000);
    }

    @Test
    void inTheOtherProfileToo() {
        try (LoadedRulebook rulebook = EditedRules.shipped("cpor-2023")) {
            Proof proof = prove(rulebook, Path.of("rules"), "cpor-2023");

            assertThat(proof.extent().on()).isEqualTo("2023-10-16");
            assertThat(proof.flaws()).isEmpty();
            assertThat(proof.holds()).isTrue();
            assertThat(proof.extent().kinds()).isGreaterThan(250);
        }
    }

    @Test
    void whatWasNotAllLookedAtIsNotProven() {
        try (LoadedRulebook rulebook = EditedRules.shipped("cpor-2020")) {
            Proving proving = proving(Path.of("rules"), rulebook, "cpor-2020");

            Proof proof = proving.prove(proving.usualDay(), (done, known) -> {}, 20);

            assertThat(proof.flaws()).isEmpty();
            assertThat(proof.isFlawless()).isTrue();
            assertThat(proof.holds()).isFalse();
            assertThat(proof.extent().unseen())
                    .containsExactly("rules can tell more than 20 kinds of claims from one another, and those with the"
                            + " longest histories were not looked at. Maybe a rule counts more proofs, or names more partners,"
                            + " products or activities, than it needs.");
        }
    }

    @Test
    void everyPairThatCanBeIsThereWithItsRules() {
        Map<Pair, Cell> cells = ShippedRules.proof().cells();

        assertThat(cells.get(new Pair("CustomerDenied", "APPROVED")).rules().keySet())
                .containsExactly(
                        "A customer declines after the consent window",
                        "A customer declines within the consent window",
                        "A customer who declines after the consent window is heard all the same");
        assertThat(cells.get(new Pair("ReviewStarted", "APPROVED")).rules()).isEmpty();
        assertThat(cells.get(new Pair("ReviewStarted", "APPROVED")).silences())
                .containsExactly("A review that has begun does not begin again");
        assertThat(cells).doesNotContainKey(new Pair("CompetitionEnded", "REJECTED"));
        assertThat(cells.keySet().stream().map(Pair::moment).distinct()).hasSize(21);
    }

    @Test
    void conflictsGapsAndMovesThatCannotBeMadeAreFoundEachWithAnExample() {
        EditedRules rules = EditedRules.copiedTo(folder).write("hasty.drl", HASTY);
        rules.write("silences/silences.drl", rules.read("silences/silences.drl") + IDLE);
        String disputes = rules.read("disputes.drl");
        int from = disputes.indexOf("rule \"A dispute comes after its last day\"");
        int to = disputes.indexOf("rule ", from + 5);
        rules.write("disputes.drl", disputes.substring(0, from) + disputes.substring(to));

        try (LoadedRulebook rulebook = rules.rulebook()) {
            Proof proof = prove(rulebook, folder);

            assertThat(proof.holds()).isFalse();
            assertThat(proof.flaws().stream().map(flaw -> flaw.kind() + " " + flaw.message()))
                    .containsExactly(
                            "CONFLICT 'A reviewer rejects' (decisions.drl:96) and 'A reviewer rejects two proofs' (hasty.drl:9) both decide"
                                    + " ReviewerRejected of a claim that is UNDER_REVIEW."
                                    + " Maybe one of them needs a condition that leaves the case to the other.",
                            "CONFLICT 'A customer of two proofs who declines late is heard all the same' (hasty.drl:49) and"
                                    + " 'A customer who declines after the consent window is heard all the same' (consent.drl:30) both decide"
                                    + " CustomerDenied of a claim that is APPROVED, supposing late_decline=REJECT_AND_RETRACT."
                                    + " Maybe one of them needs a condition that leaves the case to the other.",
                            "BREAK the rule 'A night in arbitration is recorded' (hasty.drl:25) has effect RECORD at NightEnded,"
                                    + " when a night has ended and nothing but NOTIFY is heard. Maybe another moment is meant.",
                            "BREAK the rule 'A second start of the review is told' (hasty.drl:41) has effect NOTIFY at ReviewStarted,"
                                    + " when nobody is told anything. Maybe NightEnded is meant.",
                            "BREAK no notice is called ''; there are N1, N2, N3 and N4",
                            "BREAK rule 'A rejection meets the customer's earlier denial' has effect APPROVE, but claim C-1 is REJECTED."
                                    + " Maybe the rule needs a condition on the claim's status.",
                            "GAP no rule speaks of DisputeFiled of a claim that is REJECTED, and no silence says that none should."
                                    + " The event is refused as INVALID_STATE. Maybe a rule is missing, or a silence in silences/.",
                            "BROKEN_SILENCE the silence 'A review that has begun does not begin again' (silences/silences.drl:60)"
                                    + " says that nothing happens at ReviewStarted of a claim that is UNDER_REVIEW, where"
                                    + " 'A second start of the review is told' (hasty.drl:41) speaks."
                                    + " Maybe the silence needs a condition that leaves the case out.",
                            "BROKEN_SILENCE the silence 'A status has no consequence without an earlier denial' (silences/silences.drl:149)"
                                    + " says that nothing happens at StatusReached of a claim that is REJECTED, where"
                                    + " 'A rejection meets the customer's earlier denial' (hasty.drl:17) speaks."
                                    + " Maybe the silence needs a condition that leaves the case out.");
            assertThat(proof.idle())
                    .containsExactly(
                            "no claim was found to which 'An approved draft is told' (hasty.drl:33) applies."
                                    + " Maybe its conditions exclude one another.",
                            "no moment was found at which the silence 'A draft that is sent is not told of' (silences/silences.drl:174)"
                                    + " holds. Maybe delete it.");
            assertThatExamplesShowWhatIsSaid(
                    proof.flaws().stream()
                            .filter(flaw -> !flaw.message().contains("'A second start"))
                            .toList(),
                    rulebook);
        }
    }

    /** As compliance would: the rows become a file of scenarios. */
    private void assertThatExamplesShowWhatIsSaid(List<Flaw> flaws, LoadedRulebook rulebook) {
        List<String> lines = new ArrayList<>(List.of(Flaw.HEADER));
        for (int at = 0; at < flaws.size(); at++) {
            List<String> rows = new ArrayList<>(flaws.get(at).example());
            rows.set(0, at + " " + rows.get(0));
            lines.addAll(rows);
        }
        EditedRules copy = new EditedRules(folder).write("scenarios/examples.csv", String.join("\n", lines) + "\n");
        Map<Integer, Played> played = Scenarios.play(rulebook, copy.folder()).played().stream()
                .filter(each -> each.where().startsWith("scenarios/examples.csv"))
                .collect(Collectors.toMap(each -> Integer.parseInt(each.name().split(" ")[0]), each -> each));

        for (int at = 0; at < flaws.size(); at++) {
            Played each = played.get(at);
            String story = String.join("\n", each.misses()) + String.join("\n", each.timeline());
            assertThat(story).as(flaws.get(at).message()).contains(shownBy(flaws.get(at)));
        }
    }

    private static String shownBy(Flaw flaw) {
        if (flaw.message().contains("CustomerDenied")) {
            return "(REJECT) both decide the moment CustomerDenied";
        } else if (flaw.kind() == Kind.CONFLICT) {
            return "'A reviewer rejects' (REJECT) and 'A reviewer rejects two proofs' (REJECT) both decide the moment ReviewerRejected";
        } else if (flaw.kind() == Kind.GAP) {
            return "INVALID_STATE";
        }
        return flaw.message().contains("APPROVE") || flaw.kind() == Kind.BROKEN_SILENCE
                ? "has effect APPROVE, but claim C-1 is REJECTED"
                : "no notice is called ''";
    }

    static Proof prove(LoadedRulebook rulebook, Path folder) {
        return prove(rulebook, folder, "cpor-2020");
    }

    private static Proof prove(LoadedRulebook rulebook, Path folder, String profile) {
        Proving proving = proving(folder, rulebook, profile);
        return proving.prove(proving.usualDay(), (done, known) -> {});
    }

    private static Proving proving(Path folder, LoadedRulebook rulebook, String profile) {
        Proving proving =
                Proving.of(rulebook, new RulebookFolder(folder, profile, Path.of("target", "compiled-rules")));
        assertThat(proving.faults()).isEmpty();
        return proving;
    }
}
