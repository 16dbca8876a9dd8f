package org.claimclock.rulebook.table;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimclock.claim.ClaimStatus;
import org.claimclock.claim.Policy;
import org.claimclock.claim.Policy.Disputes;
import org.claimclock.claim.Policy.LateDecline;
import org.claimclock.claim.Policy.Tolerances;

/** What the values of {@code policy.csv} mean. Names that are not listed here may be used by rules. */
final class PolicyValues {
    static final List<String> NEEDED = List.of(
            "program_zone",
            "program_calendar",
            "late_notice_tolerance_days",
            "reinstate_within_days",
            "max_disputes",
            "late_decline",
            "hold_days",
            "editable_in",
            "editable_fields",
            "roles_allowed",
            "withdraw_reasons");
    private static final Set<String> NUMBERS =
            Set.of("late_notice_tolerance_days", "reinstate_within_days", "max_disputes", "hold_days");
    private static final Set<String> FIELDS =
            new TreeSet<>(Set.of("PARTNER_ID", "PRODUCTS", "CUSTOMER_CONTACT", "PARTNER_CONTACT"));

    private PolicyValues() {}

    /** What is wrong with a value, if anything. */
    static Optional<String> findFault(String name, String value) {
        if (NUMBERS.contains(name)) {
            return value.matches("\\d{1,5}")
                    ? Optional.empty()
                    : Optional.of("'" + value + "' is not a whole number of 0 or more.");
        }
        return switch (name) {
            case "program_zone" -> zoneFault(value);
            case "late_decline" -> choiceFault(value, names(LateDecline.values()));
            case "editable_in" -> listFault(value, names(ClaimStatus.values()));
            case "editable_fields" -> listFault(value, FIELDS);
            default -> Optional.empty();
        };
    }

    private static Optional<String> zoneFault(String value) {
        try {
            ZoneId.of(value);
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of("'" + value + "' is not a time zone. Maybe a name such as America/Los_Angeles.");
        }
    }

    private static Optional<String> choiceFault(String value, Set<String> allowed) {
        return allowed.contains(value)
                ? Optional.empty()
                : Optional.of("'" + value + "' is not allowed. Allowed: " + String.join(", ", allowed) + ".");
    }

    private static Optional<String> listFault(String value, Set<String> allowed) {
        return list(value).stream()
                .map(each -> choiceFault(each, allowed))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    static List<String> list(String value) {
        return Arrays.stream(value.split("\\|")).map(String::strip).toList();
    }

    static Policy policy(Map<String, String> values) {
        Tolerances tolerances = new Tolerances(
                number(values, "late_notice_tolerance_days"),
                number(values, "reinstate_within_days"),
                number(values, "hold_days"));
        Set<ClaimStatus> editable = list(text(values, "editable_in")).stream()
                .map(ClaimStatus::valueOf)
                .collect(Collectors.toSet());
        return new Policy(
                tolerances,
                new Disputes(number(values, "max_disputes")),
                LateDecline.valueOf(text(values, "late_decline")),
                editable,
                values);
    }

    private static int number(Map<String, String> values, String name) {
        return Integer.parseInt(text(values, name));
    }

    private static String text(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("policy.csv has no row for " + name + " that is in force");
        }
        return value;
    }
}
