package org.claimclock.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimclock.export.Nights.MON_2021_03_08;
import static org.claimclock.export.Nights.TUE_2021_03_09;
import static org.claimclock.export.Nights.notice;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTextTest {

    private final NoticeText texts = new NoticeText(Nights.FACTS, TUE_2021_03_09);

    @Test
    void aCustomerLearnsUntilWhenToOptOutAndThatSilenceIsEnough() {
        String text = texts.apply(notice("N1", "", MON_2021_03_08));

        assertThat(text)
                .startsWith("Claim C-3, by which a partner asks")
                .contains("dated no later than 2021-03-08 (America/Los_Angeles), that day included")
                .contains("You need not do anything else.")
                .doesNotContain("{");
    }

    @Test
    void aRejectedPartnerLearnsHowAndUntilWhenToDispute() {
        String text = texts.apply(notice("N2", "POE_UNAVAILABLE", LocalDate.of(2021, 4, 8)));

        assertThat(text)
                .contains("Reason: Title of POE_UNAVAILABLE.")
                .contains("You may dispute the rejection until 2021-04-08 (America/Los_Angeles)");
    }

    @Test
    void nobodyIsToldToDisputeWhatIsFinal() {
        assertThat(texts.apply(notice("N2", "NO_PARTNER_RESPONSE", null)))
                .contains("cannot be disputed any more")
                .doesNotContain("You may dispute");
    }

    @ParameterizedTest(name = "with reason {0}: {1}")
    @CsvSource({"'', in your favor", "INSUFFICIENT_POE, the rejection stands. Reason: Title of INSUFFICIENT_POE."})
    void aDisputeEndsOneWayOrTheOther(String reason, String words) {
        assertThat(texts.apply(notice("N3", reason, null))).contains(words).doesNotContain("{");
    }

    @Test
    void aPartnerLearnsEverythingThatIsAskedAndHowToMendIt() {
        String text = texts.apply(notice("N4", "MISSING_PRODUCTS|MISSING_OR_OLD_DATES", MON_2021_03_08));

        assertThat(text)
                .contains("Title of MISSING_PRODUCTS. Mend MISSING_PRODUCTS. Title of MISSING_OR_OLD_DATES.")
                .contains("resubmit the claim until 2021-03-08 (America/Los_Angeles)");
    }

    @Test
    void aNoticeThatNobodyWroteIsAMistakeOfOurs() {
        assertThatThrownBy(() -> texts.apply(notice("N9", "", null)))
                .hasMessage("no notice is called 'N9'; there are N1, N2, N3 and N4");
    }
}
