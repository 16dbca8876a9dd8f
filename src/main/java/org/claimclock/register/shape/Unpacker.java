package org.claimclock.register.shape;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link Packer} wrote, in the same order. */
public final class Unpacker {
    private final String text;
    private final List<String> words = new ArrayList<>();
    private int position = 1;

    private Unpacker(String text) {
        this.text = text;
    }

    /**
     * One record from its text.
     *
     * @param what names it in case of damage
     * @throws DamagedTextException if the text is not one that {@link Packer} wrote by this shape
     */
    public static <T> T unpack(String text, String what, Function<Unpacker, T> shape) {
        return unpack(text, what, Packer.VERSION, shape);
    }

    /**
     * One record from its text.
     *
     * @param newest version of the shape, which knows all before it by {@link #version}
     * @see #unpack(String, String, Function)
     */
    static <T> T unpack(String text, String what, char newest, Function<Unpacker, T> shape) {
        if (text.isEmpty() || text.charAt(0) < Packer.VERSION || text.charAt(0) > newest) {
            throw new DamagedTextException(what);
        }
        Unpacker unpacker = new Unpacker(text);
        T value;
        try {
            value = shape.apply(unpacker);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | java.time.DateTimeException e) {
            throw new DamagedTextException(what);
        }
        if (unpacker.position != text.length()) {
            throw new DamagedTextException(what);
        }
        return value;
    }

    /** Of the shape that this was written by. */
    char version() {
        return text.charAt(0);
    }

    /** From here to the end of the value. */
    private String raw() {
        int end = text.indexOf(Packer.END, position);
        if (end < 0) {
            throw new IllegalArgumentException("no end");
        }
        String value = text.substring(position, end);
        position = end + 1;
        return value;
    }

    public String text() {
        String value = raw();
        return value.indexOf(Packer.ESCAPE) < 0 ? value : unescaped(value);
    }

    private static String unescaped(String value) {
        StringBuilder plain = new StringBuilder(value.length());
        for (int index = 0; index < value.length(); index++) {
            char each = value.charAt(index);
            if (each == Packer.ESCAPE) {
                index++;
                plain.append(value.charAt(index) == Packer.ESCAPED_END ? Packer.END : Packer.ESCAPE);
            } else {
                plain.append(each);
            }
        }
        return plain.toString();
    }

    public String word() {
        if (text.charAt(position) == Packer.AGAIN) {
            position++;
            return words.get((int) number());
        }
        String value = text();
        String word = !value.isEmpty() && value.charAt(0) == Packer.ESCAPE ? value.substring(1) : value;
        if (word.length() >= Packer.SHORTEST_WORD) {
            words.add(word);
        }
        return word;
    }

    public long number() {
        int end = text.indexOf(Packer.END, position);
        long value = Long.parseLong(text, position, end, 10);
        position = end + 1;
        return value;
    }

    public int letter() {
        return text.charAt(position++) - 'a';
    }

    public boolean flag() {
        return letter() == 1;
    }

    public <E extends Enum<E>> E code(Class<E> type) {
        return Enum.valueOf(type, raw());
    }

    public LocalDate date() {
        LocalDate date = findDate();
        if (date == null) {
            throw new IllegalArgumentException("no date");
        }
        return date;
    }

    /** Null where there is none. */
    public @Nullable LocalDate findDate() {
        char first = text.charAt(position);
        boolean open = position + 1 < text.length() && text.charAt(position + 1) == Packer.END;
        if (first == Packer.END) {
            position++;
            return null;
        }
        if (open && (first == Packer.LAST_DAY.charAt(0) || first == Packer.FIRST_DAY.charAt(0))) {
            position += 2;
            return first == Packer.LAST_DAY.charAt(0) ? LocalDate.MAX : LocalDate.MIN;
        }
        return LocalDate.ofEpochDay(number());
    }

    public Instant time() {
        return Instant.ofEpochSecond(number(), number());
    }

    public <T> List<T> list(Function<Unpacker, T> shape) {
        int size = (int) number();
        List<T> values = new ArrayList<>(size);
        for (int index = 0; index < size; index++) {
            values.add(shape.apply(this));
        }
        return values;
    }

    public List<String> texts() {
        return list(Unpacker::text);
    }

    // A memory goes on being sorted, so its owner asks for a map that is.
    @SuppressWarnings("NonApiType")
    public TreeMap<String, LocalDate> dates() {
        int size = (int) number();
        TreeMap<String, LocalDate> values = new TreeMap<>();
        for (int index = 0; index < size; index++) {
            values.put(text(), date());
        }
        return values;
    }
}
