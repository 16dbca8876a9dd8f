package org.claimclock.rulebook.boundary.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimclock.claim.walk.DayText;

/**
 * What happens to a claim, counted in days from its first act.
 *
 * @param steps in their order
 * @param until how many days after the first act the last night is
 */
record History(List<Step> steps, int until) {

    History {
        steps = List.copyOf(steps);
    }

    /** The same, and one act more; the last night moves out with it. */
    History and(Step last, int reach) {
        List<Step> all = new ArrayList<>(steps);
        all.add(last);
        return new History(all, Math.max(until, last.readOn() + reach));
    }

    /** The same, read so many days after it happened. */
    History readOn(int night, int reach) {
        return new History(steps.stream().map(step -> step.readOn(night)).toList(), night + reach);
    }

    /** The same of a claim that was created so. */
    History createdAs(String detail) {
        List<Step> all = new ArrayList<>(List.of(Step.partner("CREATE", detail)));
        all.addAll(steps);
        return new History(all, until);
    }

    /**
     * A scenario that looks at the claim once.
     *
     * @param profile that it supposes; empty for none
     * @param looked the night, and the cells of the EXPECT row
     */
    Proposal from(LocalDate first, String profile, String name, Map<LocalDate, Map<String, String>> looked) {
        List<Map<String, String>> rows = new ArrayList<>();
        if (!profile.isEmpty()) {
            rows.add(Map.of("who", "SUPPOSE", "what", "PROFILE", "detail", profile));
        }
        steps.forEach(step -> rows.add(step.row(first)));
        looked.forEach((night, cells) -> {
            Map<String, String> row =
                    cells.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            row.put("when", DayText.dated(night));
            row.put("who", "EXPECT");
            rows.add(row);
        });
        return new Proposal(name, rows);
    }
}
