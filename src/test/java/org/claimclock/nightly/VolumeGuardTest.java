package org.claimclock.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.claimclock.nightly.VolumeGuard.Mode;
import org.claimclock.register.Books;
import org.claimclock.register.InputFile;
import org.claimclock.register.InputFile.State;
import org.claimclock.register.NightRecord;
import org.claimclock.register.OnBothDatabases;
import org.claimclock.register.RecordTally;
import org.claimclock.register.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tonight's rows against the median of the last three nights: 90, 100 and 1000 rows of decisions. */
@OnBothDatabases
class VolumeGuardTest {

    private static final LocalDate MON_2021_03_01 = LocalDate.of(2021, 3, 1);
    private static final LocalDate TUE_2021_03_02 = LocalDate.of(2021, 3, 2);
    private static final LocalDate WED_2021_03_03 = LocalDate.of(2021, 3, 3);
    private static final LocalDate THU_2021_03_04 = LocalDate.of(2021, 3, 4);

    private final Register register = Books.fresh();

    @AfterEach
    void close() {
        register.close();
    }

    @ParameterizedTest(name = "{0} rows")
    @ValueSource(longs = {34, 100, 300})
    void isSilentWhileTheNumberIsUsual(long rows) {
        threeNights();
        begin(THU_2021_03_04, rows);

        assertThat(guard(Mode.WARN, 3).findings(THU_2021_03_04)).isEmpty();
    }

    @Test
    void tellsOfTooFewRows() {
        threeNights();
        begin(THU_2021_03_04, 33);

        assertThat(guard(Mode.WARN, 3).findings(THU_2021_03_04))
                .containsExactly(
                        "decisions brought 33 rows tonight, and 100 in the median of the last 3 nights. Maybe a file is missing, was refused, or was cut off.");
    }

    @Test
    void tellsOfTooManyRows() {
        threeNights();
        begin(THU_2021_03_04, 1_301);

        assertThat(guard(Mode.WARN, 3).findings(THU_2021_03_04))
                .containsExactly(
                        "decisions brought 1,301 rows tonight, and 100 in the median of the last 3 nights. Maybe a file was sent twice, or holds more than one night.");
    }

    @Test
    void tellsOfAFeedThatIsNotThereAtAll() {
        threeNights();
        register.nights().begin(start(THU_2021_03_04, false));

        assertThat(guard(Mode.WARN, 3).findings(THU_2021_03_04)).hasSize(1);
    }

    @Test
    void isSilentBeforeThereAreEnoughNights() {
        threeNights();
        begin(THU_2021_03_04, 1);

        assertThat(guard(Mode.WARN, 4).findings(THU_2021_03_04)).isEmpty();
    }

    @Test
    void isSilentWhenItIsOff() {
        threeNights();
        begin(THU_2021_03_04, 1);

        assertThat(guard(Mode.OFF, 3).findings(THU_2021_03_04)).isEmpty();
    }

    @Test
    void aFewRowsMoreOrLessSayNothing() {
        begin(MON_2021_03_01, 1);
        finish(MON_2021_03_01);
        begin(TUE_2021_03_02, 10);

        assertThat(guard(Mode.WARN, 1).findings(TUE_2021_03_02)).isEmpty();
    }

    @Test
    void aSundayThatIsAsQuietAsSundaysAreSaysNothing() {
        threeWeeksWithQuietSundays();
        LocalDate sunday = MON_2021_03_01.plusDays(20);
        begin(sunday, 20);

        assertThat(guard(Mode.WARN, 7).findings(sunday)).isEmpty();
        assertThat(new VolumeGuard(register, new VolumeGuard.Settings(Mode.WARN, 3, 7, 0)).findings(sunday))
                .hasSize(1);
    }

    @Test
    void aSundayThatIsAsBusyAsOtherDaysIsTold() {
        threeWeeksWithQuietSundays();
        LocalDate sunday = MON_2021_03_01.plusDays(20);
        begin(sunday, 500);

        assertThat(guard(Mode.WARN, 7).findings(sunday))
                .containsExactly(
                        "decisions brought 500 rows tonight, and 20 in the median of the last 2 Sundays. Maybe a file was sent twice, or holds more than one night.");
    }

    /** From Monday to the Saturday before the third Sunday. */
    private void threeWeeksWithQuietSundays() {
        for (int day = 0; day < 20; day++) {
            LocalDate night = MON_2021_03_01.plusDays(day);
            begin(night, night.getDayOfWeek() == DayOfWeek.SUNDAY ? 20 : 500);
            finish(night);
        }
    }

    private void threeNights() {
        begin(MON_2021_03_01, 90);
        finish(MON_2021_03_01);
        begin(TUE_2021_03_02, 1_000);
        finish(TUE_2021_03_02);
        begin(WED_2021_03_03, 100);
        finish(WED_2021_03_03);
    }

    private VolumeGuard guard(Mode mode, int nights) {
        return new VolumeGuard(register, new VolumeGuard.Settings(mode, 3, nights, 2));
    }

    private void begin(LocalDate asOf, long rows) {
        register.nights().begin(start(asOf, false));
        long id = register.inputFiles().begin(asOf, "decisions", "decisions.csv", "/in/decisions.csv");
        RecordTally tally = new RecordTally(rows + 1, rows - 1, 1, 1, 0);
        register.inputFiles()
                .close(new InputFile(
                        id, asOf, "decisions", "decisions.csv", "/in/decisions.csv", "", 9, State.READ, "", "", tally));
    }

    private void finish(LocalDate asOf) {
        register.nights().finish(asOf, "", 0, Instant.EPOCH);
    }

    private static NightRecord.Start start(LocalDate asOf, boolean backfill) {
        return new NightRecord.Start(asOf, "run", backfill, "cpor-2020", "v", "c", Instant.EPOCH);
    }
}
