package org.claimclock.console.page;

import java.util.EnumSet;
import java.util.Set;
import org.claimclock.console.Desk;
import org.claimclock.register.plan.Alert;
import org.claimclock.schedule.Overdue;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The one thing that is told to whoever asks: whether all is well. It fails while a night is overdue or has failed, none can be planned, or the schedule
 * has stopped looking.
 */
@RestController
final class Health {
    private static final Set<Alert.Kind> ILL = EnumSet.of(
            Alert.Kind.LATE_START, Alert.Kind.LATE_FINISH, Alert.Kind.FAILED, Alert.Kind.HELD, Alert.Kind.NO_CALENDAR);

    private final Desk desk;

    Health(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/health")
    ResponseEntity<String> show() {
        boolean told = desk.register().plan().alerts().open().stream().anyMatch(alert -> ILL.contains(alert.kind()));
        boolean well = !told && new Overdue(desk.office()).find(desk.now()).isEmpty();
        return ResponseEntity.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(well ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
    }
}
