package org.claimclock.register.shape;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the components of a record one behind the other. A text begins with the version of its shape, {@link #VERSION} if
 * there has been one only; each value is ended by {@link #END}, which stands for itself nowhere else.
 */
public final class Packer {
    static final char VERSION = '1';
    static final char END = '^';
    static final char ESCAPE = '`';
    static final char ESCAPED_END = '-';
    static final char AGAIN = '*';
    static final int SHORTEST_WORD = 3;
    static final String FIRST_DAY = "-";
    static final String LAST_DAY = "+";

    private final StringBuilder text = new StringBuilder(512);
    private final Map<String, Integer> words = new HashMap<>();

    /** One record as one text. */
    public static <T> String pack(T value, BiConsumer<Packer, T> shape) {
        return pack(VERSION, value, shape);
    }

    /** One record as one text of this version. */
    static <T> String pack(char version, T value, BiConsumer<Packer, T> shape) {
        Packer packer = new Packer();
        packer.text.append(version);
        shape.accept(packer, value);
        return packer.text.toString();
    }

    /** Any text, whatever is in it. */
    public Packer text(String value) {
        if (value.indexOf(END) < 0 && value.indexOf(ESCAPE) < 0) {
            text.append(value);
        } else {
            escape(value);
        }
        text.append(END);
        return this;
    }

    private void escape(String value) {
        for (int index = 0; index < value.length(); index++) {
            char each = value.charAt(index);
            if (each == END) {
                text.append(ESCAPE).append(ESCAPED_END);
            } else if (each == ESCAPE) {
                text.append(ESCAPE).append(ESCAPE);
            } else {
                text.append(each);
            }
        }
    }

    /** A text that may come more than once in the record: from the second time on only its number is written. */
    public Packer word(String value) {
        if (value.length() < SHORTEST_WORD) {
            return text(guarded(value));
        }
        Integer known = words.putIfAbsent(value, words.size());
        if (known == null) {
            return text(guarded(value));
        }
        text.append(AGAIN);
        return number(known);
    }

    /** What begins like a number of a word, or like a guard, is given a guard. */
    private static String guarded(String value) {
        boolean safe = value.isEmpty() || (value.charAt(0) != AGAIN && value.charAt(0) != ESCAPE);
        return safe ? value : ESCAPE + value;
    }

    public Packer number(long value) {
        text.append(value).append(END);
        return this;
    }

    /** Many to a single letter, so at most 26 values. */
    public Packer letter(int value) {
        text.append((char) ('a' + value));
        return this;
    }

    public Packer flag(boolean value) {
        return letter(value ? 1 : 0);
    }

    public Packer code(Enum<?> value) {
        text.append(value.name()).append(END);
        return this;
    }

    /** Open ends included; null is none. */
    public Packer date(@Nullable LocalDate value) {
        if (value == null) {
            text.append(END);
        } else if (value.equals(LocalDate.MAX)) {
            text.append(LAST_DAY).append(END);
        } else if (value.equals(LocalDate.MIN)) {
            text.append(FIRST_DAY).append(END);
        } else {
            number(value.toEpochDay());
        }
        return this;
    }

    public Packer time(Instant value) {
        return number(value.getEpochSecond()).number(value.getNano());
    }

    public <T> Packer list(Collection<T> values, BiConsumer<Packer, T> shape) {
        number(values.size());
        values.forEach(value -> shape.accept(this, value));
        return this;
    }

    public Packer texts(Collection<String> values) {
        return list(values, Packer::text);
    }

    /** In the order of the map. */
    public Packer dates(Map<String, LocalDate> values) {
        return list(
                values.entrySet(),
                (packer, entry) -> packer.text(entry.getKey()).date(entry.getValue()));
    }
}
