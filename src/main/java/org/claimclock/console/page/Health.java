package org.claimclock.console.page;

import org.claimclock.console.Desk;
import org.claimclock.schedule.Wellbeing;
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
    private final Desk desk;

    Health(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/health")
    ResponseEntity<String> show() {
        boolean well = Wellbeing.of(desk.office()).isWell();
        return ResponseEntity.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(well ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
    }
}
