package org.claimclock.claim.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimclock.claim.Activity;
import org.claimclock.claim.Assessment;
import org.claimclock.claim.Claim;
import org.claimclock.claim.ClaimForm;
import org.claimclock.claim.ClaimStatus;
import org.claimclock.claim.Consent;
import org.claimclock.claim.ConsentState;
import org.claimclock.claim.Contact;
import org.claimclock.claim.MomentKey;
import org.claimclock.claim.Product;
import org.claimclock.claim.Review;
import org.claimclock.claim.SolutionArea;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.Clocks;
import org.claimclock.claim.clock.RunningClock;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final LocalDate MON_2021_03_01 = LocalDate.of(2021, 3, 1);

    private final List<ExportedLine> exported = new ArrayList<>();

    @Test
    void aClaimThatIsSentHasALineForEachProduct() {
        assertThat(export(sent("7001", "TEAMS", "VIVA"))).containsExactly("ADD 1 TEAMS", "ADD 2 VIVA");
        assertThat(export(sent("7001", "TEAMS", "VIVA"))).isEmpty();
    }

    @Test
    void aLineThatIsAddedAfterARetractionHasAnIdOfItsOwn() {
        export(sent("7001", "TEAMS"));
        assertThat(export(rejected("TEAMS"))).containsExactly("RETRACT 1 TEAMS");
        assertThat(export(sent("7001", "TEAMS"))).containsExactly("ADD 1 TEAMS");

        assertThat(exported).extracting(ExportedLine::ordinal).containsExactly(0, 1);
        assertThat(exported).extracting(ExportedLine::lineId).doesNotHaveDuplicates();
        assertThat(exported).extracting(ExportedLine::retracted).containsExactly(true, false);
    }

    @Test
    void aRetractionTakesBackTheStandingLineUnderAnIdOfItsOwn() {
        String added = changes(sent("7001", "TEAMS")).get(0).lineId();
        export(sent("7001", "TEAMS"));

        LineChange retraction = changes(rejected("TEAMS")).get(0);

        assertThat(retraction.line().lineId()).isEqualTo(added);
        assertThat(retraction.lineId()).isNotEqualTo(added);
        assertThat(retraction.reason()).isEqualTo("PARTNER_REQUEST");
        assertThat(retraction.line().terms()).isEqualTo(exported.get(0).terms());
    }

    @Test
    void aLineWhosePartnerChangesIsTakenBackAndAddedAnew() {
        export(sent("7001", "TEAMS"));

        assertThat(export(sent("7002", "TEAMS"))).containsExactly("RETRACT 1 TEAMS", "ADD 1 TEAMS");
    }

    @Test
    void aLineWhoseProductGoesIsTakenBackAndTheOthersStay() {
        export(sent("7001", "TEAMS", "VIVA"));

        assertThat(export(sent("7001", "VIVA", "EXCHANGE"))).containsExactly("RETRACT 1 TEAMS", "ADD 2 EXCHANGE");
    }

    @Test
    void aClaimThatWasNeverSentHasNoLines() {
        assertThat(export(rejected("TEAMS"))).isEmpty();
    }

    private List<String> export(Claim claim) {
        List<String> said = new ArrayList<>();
        for (LineChange change : changes(claim)) {
            said.add(change.action() + " " + change.line().lineNo() + " "
                    + change.line().terms().product().name());
            exported.removeIf(line -> line.lineId().equals(change.line().lineId()));
            exported.add(change.line());
        }
        assertThat(changes(claim)).as("nothing is left to say").isEmpty();
        return said;
    }

    private List<LineChange> changes(Claim claim) {
        return new Lines("C1").changes(claim, List.copyOf(exported));
    }

    private static Claim sent(String partner, String... products) {
        return standing(
                        partner,
                        new Claim.Standing(ClaimStatus.APPROVED, MON_2021_03_01, MomentKey.NONE, "", false),
                        products)
                .with(new Claim.Sending(Assessment.SENT, false));
    }

    private static Claim rejected(String... products) {
        Claim.Standing rejected =
                new Claim.Standing(ClaimStatus.REJECTED, MON_2021_03_01, MomentKey.NONE, "PARTNER_REQUEST", false);
        return standing("7001", rejected, products).with(new Claim.Sending(Assessment.RETRACTED, false));
    }

    private static Claim standing(String partner, Claim.Standing standing, String... products) {
        ClaimForm form = new ClaimForm(
                new ClaimForm.Identity("C1", "", "", "tenant"),
                partner,
                new ClaimForm.Scope(
                        SolutionArea.MICROSOFT_365,
                        Activity.USAGE,
                        Arrays.stream(products)
                                .map(name -> new Product(name, ""))
                                .toList()),
                new ClaimForm.Contacts(Contact.NONE, Contact.NONE),
                List.of("poe"),
                false);
        LocalDate lastDay = MON_2021_03_01.plusDays(7);
        RunningClock consent =
                new RunningClock(Clock.CONSENT, MON_2021_03_01, MON_2021_03_01, 7, lastDay, RunningClock.Phase.LAPSED);
        return Claim.draft(form, MON_2021_03_01, MomentKey.NONE)
                .with(standing)
                .with(new Review(MON_2021_03_01, Instant.EPOCH, MON_2021_03_01, false, false, ""))
                .with(new Consent(ConsentState.LAPSED, false, MomentKey.NONE, List.of()))
                .with(new Clocks(List.of(consent)));
    }
}
