package org.claimclock.csv.cell;

import java.util.regex.Pattern;

/**
 * The form of a text, such as an id: {@code TextForm.of("letters, digits and hyphens", "[A-Za-z0-9-]+", "C-1001").atMost(32)}.
 *
 * @param allowed what is allowed, in words that can follow "allowed are"
 * @param pattern what is allowed; must match the whole text
 * @param example a right value
 * @param most the most characters; longer ones are {@code TOO_LONG}
 * @param width the number of digits that every value has, by which lost zeros are recognised; 0 if they differ
 */
public record TextForm(String allowed, Pattern pattern, String example, int most, int width) {

    private static final String HEX = "[0-9A-Fa-f]";

    /** A GUID, compared without case. */
    public static final TextForm GUID = of(
            "a GUID of 32 hexadecimal digits in groups of 8-4-4-4-12",
            HEX + "{8}(-" + HEX + "{4}){3}-" + HEX + "{12}",
            "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0");

    public static TextForm of(String allowed, String pattern, String example) {
        return new TextForm(allowed, Pattern.compile(pattern), example, Integer.MAX_VALUE, 0);
    }

    public TextForm atMost(int characters) {
        return new TextForm(allowed, pattern, example, characters, width);
    }

    /** Exactly so many digits, leading zeros among them. */
    public static TextForm digits(int width, String example) {
        Pattern digits = Pattern.compile("[0-9]{" + width + "}");
        return new TextForm(width + " digits", digits, example, width, width);
    }

    boolean fits(String text) {
        return text.length() <= most && pattern.matcher(text).matches();
    }

    /** What to say of a text that does not fit. */
    String refusal(String shown, String text) {
        return "%s does not fit. Allowed: %s, such as %s.%s".formatted(shown, allowed, example, hint(text));
    }

    private String hint(String text) {
        if (text.length() < width && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return " Maybe a spreadsheet dropped leading zeros: format the column as text.";
        }
        return SheetDamage.ofId(text);
    }
}
