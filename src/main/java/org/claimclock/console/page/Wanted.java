package org.claimclock.console.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimclock.register.directory.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among the claims; an empty text asks for nothing.
 *
 * @param id how the id begins, in upper or lower case
 * @param due the first day of the deadlines, in ISO form
 */
record Wanted(String id, String partner, String tenant, String status, String reason, String due) {

    static Wanted of(Map<String, String> query) {
        return new Wanted(
                of(query, "id"),
                of(query, "partner"),
                of(query, "tenant"),
                of(query, "status"),
                of(query, "reason"),
                of(query, "due"));
    }

    private static String of(Map<String, String> query, String name) {
        return query.getOrDefault(name, "").strip();
    }

    public boolean isAnything() {
        return !(id + partner + tenant + status + reason + due).isEmpty();
    }

    /** Null where none was asked for, or what was asked for is no day. */
    @Nullable
    LocalDate dueFrom() {
        try {
            return due.isEmpty() ? null : LocalDate.parse(due);
        } catch (DateTimeException e) {
            return null;
        }
    }

    boolean fits(Entry entry) {
        LocalDate from = dueFrom();
        return entry.claimId().regionMatches(true, 0, id, 0, id.length())
                && (partner.isEmpty() || entry.partnerId().equals(partner))
                && (status.isEmpty() || entry.status().equals(status))
                && (reason.isEmpty() || entry.reason().equals(reason))
                && (from == null
                        || entry.deadline() != null && !entry.deadline().isBefore(from));
    }

    /** The address of the list that goes on after this claim. */
    String after(Entry last) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("id", id);
        query.put("partner", partner);
        query.put("tenant", tenant);
        query.put("status", status);
        query.put("reason", reason);
        query.put("due", due);
        query.put("after", last.claimId());
        query.put("from", last.reason());
        query.put("day", last.deadline() == null ? "" : last.deadline().toString());
        return query.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/claims?", ""));
    }
}
