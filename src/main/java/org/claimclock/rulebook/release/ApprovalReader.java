package org.claimclock.rulebook.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimclock.rulebook.release.Approval.Evidence;
import org.claimclock.rulebook.release.Approval.Kind;
import org.claimclock.rulebook.release.Approval.People;
import org.claimclock.rulebook.release.Approval.Subject;

/** Makes an entry of its lines. */
final class ApprovalReader {
    private static final String SEPARATOR = ": ";

    private final Map<String, List<String>> values = new HashMap<>();

    private ApprovalReader() {}

    /**
     * @param lines from {@code [1]} to {@code before:}
     * @throws IllegalArgumentException naming what is not as it should be
     */
    static Approval read(List<String> lines) {
        ApprovalReader reader = new ApprovalReader();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(SEPARATOR);
            if (colon < 0) {
                throw new IllegalArgumentException("'" + line + "' is not such as 'profile: cpor-2020'");
            }
            reader.values
                    .computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>())
                    .add(line.substring(colon + SEPARATOR.length()));
        }
        String number = lines.get(0).substring(1, lines.get(0).length() - 1);
        return new Approval(
                Integer.parseInt(number), reader.subject(), reader.people(), reader.evidence(), reader.one("before"));
    }

    private Subject subject() {
        boolean approved = values.containsKey("approved");
        SortedMap<String, String> files = new TreeMap<>();
        for (String file : all("file")) {
            int space = file.indexOf(' ');
            files.put(file.substring(space + 1), file.substring(0, Math.max(0, space)));
        }
        return new Subject(
                approved ? Kind.APPROVED : Kind.ROLLED_BACK,
                one(approved ? "approved" : "rolled back to"),
                one("profile"),
                LocalDate.parse(one("from")),
                files);
    }

    private People people() {
        return new People(one("author"), one("approver"), one("why"), one("at"), one("account"));
    }

    private Evidence evidence() {
        return new Evidence(one("tests"), one("against"), all("differs"), Effects.parse(all("forecast")));
    }

    private List<String> all(String key) {
        return values.getOrDefault(key, List.of());
    }

    private String one(String key) {
        if (all(key).size() != 1) {
            throw new IllegalArgumentException("'" + key + ":' is there " + all(key).size() + " times instead of once");
        }
        return all(key).get(0);
    }
}
