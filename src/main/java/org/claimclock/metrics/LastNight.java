package org.claimclock.metrics;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimclock.nightly.StageTimes;
import org.claimclock.register.InputFile;
import org.claimclock.register.NightRecord;
import org.claimclock.register.Register;

/** The last night that is done. It is read once, and again when another one is done. */
final class LastNight {
    private final Register register;
    private final StageTimes stages;
    private LocalDate read = LocalDate.MIN;
    private List<Sample> samples = List.of();

    LastNight(Register register) {
        this.register = register;
        this.stages = new StageTimes(register);
    }

    List<Sample> samples(NightRecord night) {
        if (!night.asOf().equals(read)) {
            samples = read(night);
            read = night.asOf();
        }
        return samples;
    }

    private List<Sample> read(NightRecord night) {
        LocalDate asOf = night.asOf();
        List<Sample> all = new ArrayList<>(NightNumbers.of(register, asOf).ofTheLast());
        for (InputFile.State state : InputFile.State.values()) {
            long files = register.inputFiles().of(asOf).stream()
                    .filter(file -> file.state() == state)
                    .count();
            all.add(Sample.of(Subject.NIGHT_FILES, files, "state", state.name().toLowerCase(Locale.ROOT)));
        }
        stages.of(asOf)
                .forEach((stage, time) -> all.add(Sample.of(Subject.NIGHT_STAGE, seconds(time), "stage", stage)));
        all.add(Sample.of(Subject.LAST_AS_OF, asOf.atStartOfDay(ZoneOffset.UTC).toEpochSecond()));
        if (night.finishedAt() != null) {
            all.add(Sample.of(Subject.LAST_SUCCESS, night.finishedAt().getEpochSecond()));
            all.add(Sample.of(
                    Subject.NIGHT_DURATION, seconds(Duration.between(night.startedAt(), night.finishedAt()))));
        }
        return all;
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1_000.0;
    }
}
