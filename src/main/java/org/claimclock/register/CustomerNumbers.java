package org.claimclock.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code customers}: the number of each customer tenant, which grows in the order in which they are met. */
record CustomerNumbers(JdbcTemplate jdbc) {
    private static final int LINE_BITS = 32;

    /** The numbers of the tenants of these claim rows, by tenant; who has none yet is given one. */
    Map<String, Long> of(Collection<Arrival> claimRows) {
        Map<String, Long> proposed = new LinkedHashMap<>();
        claimRows.forEach(row -> proposed.putIfAbsent(row.tenantId(), place(row)));
        Map<String, Long> known = new HashMap<>();
        new Keys(jdbc)
                .forEach(
                        "select tenant_id, customer from customers where tenant_id in (%s)",
                        List.of(), proposed.keySet(), row -> known.put(row.getString(1), row.getLong(2)));
        List<Map.Entry<String, Long>> unknown = proposed.entrySet().stream()
                .filter(entry -> !known.containsKey(entry.getKey()))
                .toList();
        new NewRows(jdbc, "customers", "tenant_id, customer")
                .add(unknown, (row, entry) -> row.text(entry.getKey()).number(entry.getValue()));
        unknown.forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        return known;
    }

    /** No other row of any file has this number, and later files have larger ones. */
    private static long place(Arrival row) {
        return (row.fileId() << LINE_BITS) + row.event().recorded().source().line();
    }
}
