package org.claimclock.csv.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTimeTest {

    @Property(tries = 2_000)
    void whatItReadsIsWhatJavaReads(
            @ForAll @IntRange(min = 1895, max = 2205) int year,
            @ForAll @IntRange(min = 0, max = 13) int month,
            @ForAll @IntRange(min = 0, max = 32) int day,
            @ForAll @IntRange(min = 0, max = 25) int hour,
            @ForAll @IntRange(min = 0, max = 61) int minuteAndSecond,
            @ForAll @IntRange(min = -19, max = 19) int offset) {
        String time = String.format(
                Locale.ROOT, "%04d-%02d-%02dT%02d:%02d:%02d", year, month, day, hour, minuteAndSecond, minuteAndSecond);
        String withOffset = time + String.format(Locale.ROOT, "%s%02d:45", offset < 0 ? "-" : "+", Math.abs(offset));

        PlainTime.find(time + "Z").ifPresent(found -> assertThat(found).isEqualTo(OffsetDateTime.parse(time + "Z")));
        PlainTime.find(withOffset).ifPresent(found -> assertThat(found).isEqualTo(OffsetDateTime.parse(withOffset)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-03-01T16:00:00Z", "1999-12-28T23:59:59Z", "2021-03-01T16:00:00-08:00"})
    void itReadsWhatNearlyAllSendersWrite(String text) {
        assertThat(PlainTime.find(text)).contains(OffsetDateTime.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2021-03-01",
                "2021-03-01T16:00:00",
                "2021-03-01 16:00:00Z",
                "2021-03-01T16:00:00z",
                "2021-03-01T16:00Z",
                "2021-03-01T16:00:00.5Z",
                "2021-03-31T16:00:00Z",
                "2021-13-01T16:00:00Z",
                "2021-02-29T16:00:00Z",
                "2021-03-01T24:00:00Z",
                "2021-03-01T16:60:00Z",
                "2021-03-01T16:00:60Z",
                "0021-03-01T16:00:00Z",
                "2021-03-01T16:00:00-18:00",
                "2021-03-01T16:00:00*08:00",
                "2021-03-01T16:00:00+08:6O",
                "٢٠٢١-03-01T16:00:00Z"
            })
    void whatIsRareOrWrongItLeavesToOthers(String text) {
        assertThat(PlainTime.find(text)).isEmpty();
    }
}
