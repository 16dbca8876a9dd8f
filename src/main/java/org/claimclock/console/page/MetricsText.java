package org.claimclock.console.page;

import org.claimclock.metrics.Metrics;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The numbers that machines watch. */
@RestController
final class MetricsText {
    private final Metrics metrics;

    MetricsText(Metrics metrics) {
        this.metrics = metrics;
    }

    @GetMapping("/metrics")
    ResponseEntity<String> show() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, Metrics.TYPE)
                .body(metrics.text());
    }
}
