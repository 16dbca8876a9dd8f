package org.claimclock.rulebook.proof;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.claim.moment.Moment;

/** What the rules see of a moment, but for its day. */
final class Seen {

    private Seen() {}

    /** {@code DisputeFiled( complete true, disputable true )}. */
    static String of(Moment moment) {
        List<String> seen = new ArrayList<>();
        for (RecordComponent component : moment.getClass().getRecordComponents()) {
            Class<?> type = component.getType();
            if (type == boolean.class || type == String.class || type.isEnum()) {
                seen.add(component.getName() + " " + value(component, moment));
            }
        }
        return moment.getClass().getSimpleName() + (seen.isEmpty() ? "" : "( " + String.join(", ", seen) + " )");
    }

    private static Object value(RecordComponent component, Moment moment) {
        try {
            return component.getAccessor().invoke(moment);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
