package org.claimclock.register.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackerTest {

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "a",
                "^",
                "`",
                "*",
                "`*",
                "*1",
                "``",
                "-",
                "`-",
                "a^b`c",
                "Müller, 東京 \"x\" 'y'",
                "two\nlines"
            })
    void anyTextComesBackAsItWas(String text) {
        List<String> texts = List.of(text, "plain", text);

        String packed = Packer.pack(
                texts, (to, all) -> to.texts(all).list(all, Packer::word).list(all, Packer::word));

        List<String> read = Unpacker.unpack(packed, "Text", from -> {
            List<String> all = new ArrayList<>(from.texts());
            all.addAll(from.list(Unpacker::word));
            all.addAll(from.list(Unpacker::word));
            return all;
        });
        assertThat(read).containsExactly(text, "plain", text, text, "plain", text, text, "plain", text);
    }

    @Test
    void openEndsOfTimeComeBackAndSoDoesNoDateAtAll() {
        LocalDate day = LocalDate.of(2021, 3, 1);
        LocalDate longAgo = LocalDate.of(-4, 1, 1);

        String packed = Packer.pack(
                day,
                (to, value) -> to.date(value)
                        .date(LocalDate.MAX)
                        .date(LocalDate.MIN)
                        .date(null)
                        .date(longAgo)
                        .date(LocalDate.EPOCH)
                        .time(Instant.MIN));

        List<LocalDate> dates = new ArrayList<>();
        Instant time = Unpacker.unpack(packed, "Date", from -> {
            dates.addAll(List.of(from.date(), from.date(), from.date()));
            assertThat(from.findDate()).isNull();
            dates.addAll(List.of(from.date(), from.date()));
            return from.time();
        });
        assertThat(dates).containsExactly(day, LocalDate.MAX, LocalDate.MIN, longAgo, LocalDate.EPOCH);
        assertThat(time).isEqualTo(Instant.MIN);
    }

    @Test
    void aWordThatComesAgainIsWrittenOnce() {
        String packed = Packer.pack(
                List.of("PARTNER_ACTION_REQUIRED", "PARTNER_ACTION_REQUIRED"),
                (to, words) -> to.list(words, Packer::word));

        assertThat(packed).isEqualTo("12^PARTNER_ACTION_REQUIRED^*0^");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "1", "1x", "1x^y^z^", "2x^y^", "1x^y", "1*7^y^"})
    void aDamagedTextIsRefusedAndNotShown(String text) {
        assertThatThrownBy(() -> Unpacker.unpack(text, "Claim", from -> from.word() + from.text()))
                .isInstanceOf(DamagedTextException.class)
                .hasMessage("the database holds a Claim that cannot be read."
                        + " Maybe it was changed by hand, or written by another version.");
    }
}
