package org.claimclock.export.report;

/** Text on its way into a page. */
public final class Html {

    private Html() {}

    /** The text as it is to be read, in an element or in a quoted attribute. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** {@code 12,345}, on every machine. */
    public static String number(long value) {
        return String.format(java.util.Locale.ROOT, "%,d", value);
    }
}
