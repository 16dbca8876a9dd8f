package org.claimclock.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers as Prometheus reads them. What there is no number of any more is 0: a series that vanished would keep its alert. */
final class Meters {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Set<Sample> known = new HashSet<>();
    private final Map<Sample, Double> values = new HashMap<>();

    /** @param disk a folder on the disk whose free space counts */
    Meters(Path disk) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new DiskSpaceMetrics(disk.toFile()).bindTo(registry);
    }

    String text(List<Sample> samples) {
        values.clear();
        samples.forEach(sample -> values.put(sample.key(), sample.value()));
        samples.stream().map(Sample::key).filter(known::add).forEach(this::register);
        return registry.scrape();
    }

    private void register(Sample key) {
        Subject subject = key.subject();
        Tags tags = Tags.of(key.labels().toArray(String[]::new));
        if (subject.kind() == Subject.Kind.COUNTER) {
            FunctionCounter.builder(subject.bare(), values, now -> now.getOrDefault(key, 0.0))
                    .tags(tags)
                    .description(subject.help())
                    .register(registry);
        } else {
            Gauge.builder(subject.bare(), values, now -> now.getOrDefault(key, 0.0))
                    .tags(tags)
                    .description(subject.help())
                    .register(registry);
        }
    }
}
