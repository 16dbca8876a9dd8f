package org.claimclock.nightly;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.claimclock.claim.event.Feed;
import org.claimclock.register.InputFile;
import org.claimclock.register.NightRecord;
import org.claimclock.register.Register;

/**
 * Compares how many rows each feed brought tonight with the median of the last nights, those of the same weekday once there are enough of them: a file
 * that is missing, came twice, or was cut off at a line end is right in itself, and only its volume tells.
 */
public record VolumeGuard(Register register, Settings settings) {

    /** A difference of so few rows says nothing, whatever its share. */
    private static final long FEW_ROWS = 10;

    /**
     * When the guard speaks.
     *
     * @param factor tonight's rows may be so many times the median, or the median so many times tonight's
     * @param nights whose median it is; the guard is silent before there are so many
     * @param weeks so many nights of one weekday are compared among themselves; 0 if weekdays make no difference
     */
    public record Settings(Mode mode, int factor, int nights, int weeks) {
        public static final Settings OFF = new Settings(Mode.OFF, 2, 1, 0);
    }

    /** What follows when the guard speaks. */
    public enum Mode {
        OFF,
        WARN,
        STOP
    }

    /** One sentence for each feed that brought far more or far fewer rows than it does as a rule. */
    List<String> findings(LocalDate asOf) {
        List<LocalDate> usual = settings.mode() == Mode.OFF ? List.of() : usualNights(asOf);
        if (usual.isEmpty()) {
            return List.of();
        }
        List<List<InputFile>> nights =
                usual.stream().map(register.inputFiles()::of).toList();
        List<InputFile> tonight = register.inputFiles().of(asOf);
        List<String> findings = new ArrayList<>();
        for (Feed feed : Feed.values()) {
            long median =
                    median(nights.stream().mapToLong(files -> rows(files, feed)).toArray());
            long rows = rows(tonight, feed);
            if (differs(rows, median)) {
                findings.add(sentence(feed, rows, median, named(usual)));
            }
        }
        return List.copyOf(findings);
    }

    /** The nights whose median is the usual number; none while there are too few. */
    private List<LocalDate> usualNights(LocalDate asOf) {
        List<LocalDate> past = register.nights().all().stream()
                .filter(night -> night.state() == NightRecord.State.DONE && !night.backfill())
                .map(NightRecord::asOf)
                .filter(night -> night.isBefore(asOf))
                .toList();
        List<LocalDate> ofTheWeekday = past.stream()
                .filter(night -> night.getDayOfWeek() == asOf.getDayOfWeek())
                .toList();
        List<LocalDate> weeks = latest(settings.weeks(), ofTheWeekday);
        return weeks.isEmpty() ? latest(settings.nights(), past) : weeks;
    }

    private static List<LocalDate> latest(int number, List<LocalDate> nights) {
        return nights.size() < number ? List.of() : nights.subList(nights.size() - number, nights.size());
    }

    private static String named(List<LocalDate> nights) {
        if (nights.size() == 1) {
            return "the night before";
        }
        boolean oneWeekday =
                nights.stream().map(LocalDate::getDayOfWeek).distinct().count() == 1;
        String days = oneWeekday
                ? nights.get(0).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "s"
                : "nights";
        return "the median of the last " + nights.size() + " " + days;
    }

    private boolean differs(long rows, long median) {
        boolean far = rows > median * settings.factor() || median > rows * settings.factor();
        return far && Math.abs(rows - median) >= FEW_ROWS;
    }

    private static String sentence(Feed feed, long rows, long median, String nights) {
        String cause = rows < median
                ? "Maybe a file is missing, was refused, or was cut off."
                : "Maybe a file was sent twice, or holds more than one night.";
        return String.format(
                Locale.ROOT,
                "%s brought %,d rows tonight, and %,d in %s. %s",
                feed.prefix(),
                rows,
                median,
                nights,
                cause);
    }

    private static long rows(List<InputFile> files, Feed feed) {
        return files.stream()
                .filter(file ->
                        file.state() == InputFile.State.READ && file.feed().equals(feed.prefix()))
                .mapToLong(file -> file.tally().read() + file.tally().rejected())
                .sum();
    }

    private static long median(long... counts) {
        long[] sorted = counts.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
