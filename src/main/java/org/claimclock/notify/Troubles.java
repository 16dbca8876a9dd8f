package org.claimclock.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimclock.register.Register;
import org.claimclock.register.plan.Alert;
import org.claimclock.register.plan.Alerts;
import org.claimclock.register.post.Letter.State;
import org.claimclock.register.post.Letters;

/** Raises an alert for a night whose notices do not get through, and closes it when they have, or somebody has seen to them. */
record Troubles(Register register, Instant now) {
    private static final Duration LONG = Duration.ofMinutes(30);

    private static final Map<State, String> WORDS = Map.of(
            State.UNSURE, "may or may not have arrived",
            State.REFUSED, "refused",
            State.EXPIRED, "too late to be of use",
            State.GIVEN_UP, "given up");

    /** @param writing how the letters of the nights were written */
    void tell(NightWriting.Written writing) {
        Map<LocalDate, String> troubles = new TreeMap<>();
        letters().nightsForAPerson().forEach(night -> troubles.put(night, ofLetters(night)));
        letters()
                .nightsThatWait(now.minus(LONG))
                .forEach(night -> troubles.putIfAbsent(
                        night,
                        "Notices of the night " + night
                                + " could not be sent for half an hour. They are tried again. Maybe see why: notices --night "
                                + night));
        if (!writing.faults().isEmpty()) {
            troubles.put(
                    writing.stuck(),
                    "The notices of the night " + writing.stuck() + " are not sent, for they cannot be written: "
                            + String.join(" ", writing.faults()) + " They go out once that is mended.");
        }
        troubles.forEach((night, message) -> alerts().open(new Alert(Alert.Kind.UNTOLD, night, now, message)));
        alerts().open().stream()
                .filter(alert -> alert.kind() == Alert.Kind.UNTOLD && !troubles.containsKey(alert.asOf()))
                .forEach(alert -> alerts().close(Alert.Kind.UNTOLD, alert.asOf(), now));
    }

    private String ofLetters(LocalDate night) {
        List<String> words = new ArrayList<>();
        new TreeMap<>(letters().noticeCounts(night)).forEach((state, count) -> {
            if (state.needsAPerson()) {
                words.add(count + " " + WORDS.getOrDefault(state, state.name()));
            }
        });
        return "Notices of the night " + night + " did not get through: " + String.join(", ", words)
                + ". Maybe see them, and then settle or resend each: notices --night " + night;
    }

    private Letters letters() {
        return register.post().letters();
    }

    private Alerts alerts() {
        return register.plan().alerts();
    }
}
