package org.claimclock.register.shape;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimclock.claim.walk.StartedClock;

/** A clock that was started. Of each day that it counts the distance from the one before is written, a letter mostly. */
final class StartedClockShape {
    /** Stands for a distance that no letter is left for. */
    private static final int FAR = 25;

    private static final Pattern TOLD =
            Pattern.compile("(\\w+) from \\w+ ([0-9-]+): (?:(\\d+) days, )?(.*)last day \\w+ ([0-9-]+)");
    private static final Pattern TOLD_DAY = Pattern.compile("\\d+ \\w+ ([0-9-]+), ");

    private StartedClockShape() {}

    static void write(Packer to, StartedClock clock) {
        to.word(clock.clock())
                .date(clock.from())
                .number(clock.days())
                .number(clock.counted().size());
        LocalDate before = clock.from();
        for (LocalDate day : clock.counted()) {
            writeDistance(to, day.toEpochDay() - before.toEpochDay());
            before = day;
        }
        writeDistance(to, clock.lastDay().toEpochDay() - before.toEpochDay());
    }

    private static void writeDistance(Packer to, long days) {
        if (days >= 0 && days < FAR) {
            to.letter((int) days);
        } else {
            to.letter(FAR).number(days);
        }
    }

    static StartedClock read(Unpacker from) {
        String clock = from.word();
        LocalDate start = from.date();
        int days = (int) from.number();
        int told = (int) from.number();
        LocalDate day = start;
        List<LocalDate> counted = new ArrayList<>(told);
        for (int number = 0; number < told; number++) {
            day = day.plusDays(readDistance(from));
            counted.add(day);
        }
        return new StartedClock(clock, start, days, counted, day.plusDays(readDistance(from)));
    }

    private static long readDistance(Unpacker from) {
        int letter = from.letter();
        return letter == FAR ? from.number() : letter;
    }

    /** The sentence that the first version wrote, which {@link StartedClock#text} still says. */
    static StartedClock readText(Unpacker from) {
        Matcher told = TOLD.matcher(from.text());
        if (!told.matches()) {
            throw new IllegalArgumentException("no clock");
        }
        LocalDate start = LocalDate.parse(told.group(2));
        List<LocalDate> counted = new ArrayList<>();
        LocalDate before = start;
        Matcher day = TOLD_DAY.matcher(told.group(4));
        while (day.find()) {
            before = next(MonthDay.parse("--" + day.group(1)), before);
            counted.add(before);
        }
        int days = told.group(3) == null ? counted.size() : Integer.parseInt(told.group(3));
        return new StartedClock(told.group(1), start, days, counted, LocalDate.parse(told.group(5)));
    }

    private static LocalDate next(MonthDay day, LocalDate after) {
        LocalDate next = day.atYear(after.getYear());
        return next.isAfter(after) ? next : day.atYear(after.getYear() + 1);
    }
}
