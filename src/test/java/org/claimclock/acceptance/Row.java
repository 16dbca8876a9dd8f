package org.claimclock.acceptance;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;

/** One row of an input file; every {@code with} gives a new row. */
record Row(Feed feed, Map<String, String> cells) {

    static Row of(Feed feed, String claimId) {
        return new Row(feed, Map.of("claim_id", claimId));
    }

    Row with(String column, String value) {
        if (!feed.columns().contains(column)) {
            throw new IllegalArgumentException(feed + " has no column '" + column + "', only " + feed.columns());
        }
        Map<String, String> changed = new LinkedHashMap<>(cells);
        changed.put(column, value);
        return new Row(feed, Map.copyOf(changed));
    }

    Row id(String eventId) {
        return with("event_id", eventId);
    }

    Row seq(int seq) {
        return with("seq", Integer.toString(seq));
    }

    Row partner(String partnerId) {
        return with("partner_id", partnerId);
    }

    /** The customer that claims of this name belong to, instead of one customer a claim. */
    Row customerOf(String claimId) {
        return with("customer_tenant_id", Given.tenantOf(claimId));
    }

    Row products(String products) {
        return with("products", products);
    }

    String line() {
        return feed.columns().stream()
                .map(column -> quoted(cells.getOrDefault(column, "")))
                .collect(joining(","));
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
