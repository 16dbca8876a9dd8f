package textbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Business days of one calendar, counted day by day. */
public final class WorkingDays {

    private final Set<LocalDate> holidays = new HashSet<>();

    WorkingDays(Path calendar) throws IOException {
        for (String line : Files.readAllLines(calendar)) {
            String[] cells = line.split(",", -1);
            if (cells[1].equals("HOLIDAY")) {
                LocalDate.parse(cells[2]).datesUntil(LocalDate.parse(cells[3]).plusDays(1)).forEach(holidays::add);
            }
        }
    }

    private boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    LocalDate plus(LocalDate from, int count) {
        LocalDate day = from;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            if (works(day)) {
                left--;
            }
        }
        return day;
    }

    int between(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::works).count();
    }
}
