package org.claimclock.export.pack;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How our CSV is written, in the words of the Data Package standard. */
record Dialect(
        @JsonProperty("$schema") String profile,
        boolean header,
        String delimiter,
        String lineTerminator,
        String quoteChar,
        boolean doubleQuote,
        boolean skipInitialSpace) {

    static final Dialect OURS =
            new Dialect("https://datapackage.org/profiles/2.0/tabledialect.json", true, ",", "\n", "\"", true, false);
}
