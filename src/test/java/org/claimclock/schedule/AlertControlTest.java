package org.claimclock.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.claimclock.register.Books;
import org.claimclock.register.OnBothDatabases;
import org.claimclock.register.Register;
import org.claimclock.register.people.Answer;
import org.claimclock.register.people.Deed;
import org.claimclock.register.plan.Alert;
import org.claimclock.register.plan.Alerts;
import org.claimclock.register.plan.KeptAlert;
import org.claimclock.register.plan.KeptAlert.Acknowledgement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An alert has one person who sees to it. */
@OnBothDatabases
class AlertControlTest {
    private static final LocalDate TUE_2021_03_09 = LocalDate.parse("2021-03-09");
    private static final Instant RAISED = Instant.parse("2021-03-09T02:31:00Z");

    private final Register register = Books.fresh();
    private final Alerts alerts = register.plan().alerts();
    private final AlertControl ada =
            new AlertControl(register, "ada", new SetClock(ZoneId.of("UTC"), "2021-03-09T03:00"));
    private final AlertControl ben =
            new AlertControl(register, "ben", new SetClock(ZoneId.of("UTC"), "2021-03-09T03:05"));

    @BeforeEach
    void anAlertIsOpen() {
        alerts.open(new Alert(Alert.Kind.FAILED, TUE_2021_03_09, RAISED, "The night 2021-03-09 failed."));
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void theFirstAlertOfABookHasTheNumberOne() {
        assertThat(alerts.keptOpen()).extracting(KeptAlert::number).containsExactly(1L);
    }

    @Test
    void whoeverAcknowledgesIsKeptAndTheAlertStaysOpen() {
        long number = alerts.keptOpen().get(0).number();

        Answer answer = ada.acknowledge(number, " the disk is being changed ");

        assertThat(answer.text())
                .isEqualTo("the alert " + number
                        + " FAILED of the night 2021-03-09 is acknowledged. It stays open until the night is well.");
        assertThat(alerts.keptOpen())
                .singleElement()
                .extracting(KeptAlert::acknowledgement)
                .isEqualTo(
                        new Acknowledgement("ada", Instant.parse("2021-03-09T03:00:00Z"), "the disk is being changed"));
        assertThat(register.people().audit().before(Long.MAX_VALUE, 9))
                .singleElement()
                .extracting(Deed::by, Deed::what, Deed::subject, Deed::outcome)
                .containsExactly(
                        "ada",
                        "acknowledge",
                        "alert " + number + " FAILED of the night 2021-03-09",
                        "the disk is being changed");
    }

    @Test
    void theFirstStands() {
        long number = alerts.keptOpen().get(0).number();
        ada.acknowledge(number, "");

        Answer answer = ben.acknowledge(number, "me, too");

        assertThat(answer)
                .isEqualTo(Answer.refused(
                        "the alert " + number + " is acknowledged already, by ada at 2021-03-09T03:00:00Z."));
        assertThat(register.people().audit().before(Long.MAX_VALUE, 9)).hasSize(1);
    }

    @Test
    void whatIsClosedOrUnknownNeedsNobody() {
        long number = alerts.keptOpen().get(0).number();
        alerts.close(TUE_2021_03_09, RAISED.plusSeconds(60));

        assertThat(ada.acknowledge(number, ""))
                .isEqualTo(Answer.refused("the alert " + number + " is closed: nobody needs to see to it any more."));
        assertThat(ada.acknowledge(number + 1, ""))
                .isEqualTo(Answer.refused("there is no alert " + (number + 1) + ". Maybe see: alerts --last 20"));
    }

    @Test
    void lettersThatHaveNotArrivedAreNotMendedByANightThatIsDone() {
        alerts.open(new Alert(Alert.Kind.UNTOLD, TUE_2021_03_09, RAISED, "2 letters have not gone out."));

        alerts.closeUpTo(TUE_2021_03_09, RAISED.plusSeconds(60));

        assertThat(alerts.open()).extracting(Alert::kind).containsExactly(Alert.Kind.UNTOLD);
        assertThat(alerts.before(Long.MAX_VALUE, 9))
                .extracting(KeptAlert::isOpen)
                .containsExactly(true, false);
    }
}
