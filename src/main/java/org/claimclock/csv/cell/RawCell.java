package org.claimclock.csv.cell;

import static java.util.stream.Collectors.joining;
import static org.claimclock.csv.RowCode.BAD_FORMAT;
import static org.claimclock.csv.RowCode.TOO_LONG;
import static org.claimclock.csv.RowCode.UNKNOWN_VALUE;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.claimclock.csv.Nearest;
import org.claimclock.csv.RowCode;

/**
 * One cell whose meaning is not known yet. Each method gives it a meaning, or refuses it; an empty cell has none and is not refused (again).
 * A value longer than 40 characters is cut in messages, and that of a {@link #personal} cell never shown.
 */
public final class RawCell {

    private static final Map<String, Boolean> YES_NO = new TreeMap<>(Map.of("Y", true, "N", false)).descendingMap();

    private final CellReader reader;
    private final String column;
    private final String text;
    private final boolean personal;

    RawCell(CellReader reader, String column, String text) {
        this(reader, column, text, false);
    }

    private RawCell(CellReader reader, String column, String text, boolean personal) {
        this.reader = reader;
        this.column = column;
        this.text = text;
        this.personal = personal;
    }

    /** The same cell, which may tell something of a person: its value is never shown. */
    public RawCell personal() {
        return new RawCell(reader, column, text, true);
    }

    /** Free text of at most so many characters; never shown. */
    public Cell<String> text(int most) {
        if (text.length() > most) {
            return refuse(
                    TOO_LONG,
                    String.format(
                            Locale.ROOT,
                            "The text has %,d characters, at most %,d are allowed. Shorten it.",
                            text.length(),
                            most));
        }
        return value(text);
    }

    /** Text of a form, such as an id. */
    public Cell<String> matching(TextForm form) {
        if (text.isEmpty() || form.fits(text)) {
            return value(text);
        }
        return text.length() > form.most()
                ? refuse(
                        TOO_LONG,
                        String.format(
                                Locale.ROOT,
                                "%s has %,d characters, at most %,d are allowed: %s.",
                                shown(),
                                text.length(),
                                form.most(),
                                form.allowed()))
                : refuse(BAD_FORMAT, form.refusal(shown(), text));
    }

    /** The name of a constant. Case does not count, and a space is as good as an underscore. */
    public <E extends Enum<E>> Cell<E> oneOf(Class<E> type) {
        Map<String, E> allowed = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return Cell.of(column, constant);
            }
            allowed.put(constant.name(), constant);
        }
        return oneOf(allowed);
    }

    /** One of some words in capitals. Case does not count, and a space is as good as an underscore. */
    public <T> Cell<T> oneOf(Map<String, T> allowed) {
        T value = allowed.get(text);
        if (value == null) {
            value = allowed.get(text.toUpperCase(Locale.ROOT).replace(' ', '_'));
        }
        if (value != null) {
            return Cell.of(column, value);
        }
        return text.isEmpty()
                ? Cell.none(column)
                : refuse(
                        UNKNOWN_VALUE,
                        "%s is not one of %s.%s"
                                .formatted(
                                        shown(),
                                        allowed.keySet().stream().collect(joining(", ")),
                                        Nearest.maybe(text, allowed.keySet())));
    }

    /** {@code Y} or {@code N}. */
    public Cell<Boolean> yesNo() {
        return oneOf(YES_NO);
    }

    /** A whole number in digits, both limits allowed. */
    public Cell<Integer> integer(int least, int most) {
        if (text.isEmpty()) {
            return Cell.none(column);
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return Cell.of(column, number);
            }
        } catch (NumberFormatException e) {
            // Falls through: what is no number at all is refused in the same words.
        }
        return refuse(
                BAD_FORMAT,
                "%s is not a whole number from %d to %d.%s".formatted(shown(), least, most, SheetDamage.ofId(text)));
    }

    /** Values between bars, {@code A|B}, each without spaces around it and none empty. */
    public Cell<List<String>> list(int most) {
        if (text.isEmpty()) {
            return Cell.none(column);
        }
        List<String> items = text.indexOf('|') < 0
                ? List.of(text)
                : List.of(text.split("\\|", -1)).stream().map(String::strip).toList();
        if (items.size() > most) {
            return refuse(TOO_LONG, "The list has %d values, at most %d are allowed.".formatted(items.size(), most));
        }
        int gap = items.indexOf("");
        return gap < 0
                ? Cell.of(column, items)
                : refuse(BAD_FORMAT, "Value %d of the list is empty. Remove one \"|\".".formatted(gap + 1));
    }

    /** Like {@link #list(int)}, with each value of a form and none twice. */
    public Cell<List<String>> list(int most, TextForm each) {
        Cell<List<String>> list = list(most);
        List<String> items = list.or(List.of());
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i);
            String shown = "Value %d of the list%s".formatted(i + 1, personal ? "" : ", " + Shown.of(item) + ",");
            if (!each.fits(item)) {
                return refuse(BAD_FORMAT, each.refusal(shown, item));
            }
            if (items.indexOf(item) < i) {
                return refuse(BAD_FORMAT, "%s is in the list twice. Remove one.".formatted(shown));
            }
        }
        return list;
    }

    /** A date as {@code 2021-03-01}. */
    public Cell<LocalDate> date() {
        return text.isEmpty() ? Cell.none(column) : TimeForm.date(this, text);
    }

    /** A time with its offset, {@code 2021-03-01T16:00-08:00} or {@code ...Z}, seconds and fractions as you like, or a date alone. */
    public Cell<WrittenTime> time() {
        return text.isEmpty() ? Cell.none(column) : TimeForm.time(this, text);
    }

    <T> Cell<T> of(T value) {
        return Cell.of(column, value);
    }

    <T> Cell<T> refuse(RowCode code, String message) {
        reader.refuse(code.name(), column, message);
        return Cell.none(column);
    }

    String shown() {
        return personal ? "The value" : Shown.of(text);
    }

    private Cell<String> value(String found) {
        return found.isEmpty() ? Cell.none(column) : Cell.of(column, found);
    }
}
