package org.claimclock.rulebook.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimclock.claim.clock.DateSpan;
import org.claimclock.claim.clock.WorkingCalendar;
import org.claimclock.csv.CsvColumns;
import org.claimclock.csv.cell.Cell;
import org.claimclock.csv.cell.CellReader;
import org.claimclock.rulebook.table.TableReader.Line;

/**
 * {@code calendars/*.csv}: {@code calendar,record,from,to,weekday,name}. A record is {@code COVERAGE} (exactly one a calendar), {@code WEEKEND}
 * (a weekday, dated), {@code HOLIDAY} or {@code WORKING_DAY} (a range). WORKING_DAY wins over HOLIDAY over WEEKEND.
 */
public final class CalendarTable {
    private static final CsvColumns COLUMNS =
            CsvColumns.required("calendar", "record", "from", "to", "weekday", "name");

    /** What a row says of its days. */
    public enum Kind {
        COVERAGE,
        WEEKEND,
        HOLIDAY,
        WORKING_DAY
    }

    /** @param place file and line */
    public record Entry(String place, String calendar, Kind kind, DateSpan days, List<DayOfWeek> weekday, String name) {

        private boolean speaksOf(LocalDate day) {
            return kind != Kind.COVERAGE
                    && days.contains(day)
                    && (weekday.isEmpty() || weekday.contains(day.getDayOfWeek()));
        }
    }

    private final Map<String, WorkingCalendar> calendars;
    private final Map<String, Path> fileOf;
    private final Map<String, List<Entry>> entries;

    private CalendarTable(
            Map<String, WorkingCalendar> calendars, Map<String, Path> fileOf, Map<String, List<Entry>> entries) {
        this.calendars = calendars;
        this.fileOf = fileOf;
        this.entries = entries;
    }

    public static CalendarTable read(Path folder, TableFaults faults) {
        Map<String, List<Entry>> entries = new TreeMap<>();
        Map<String, Path> fileOf = new TreeMap<>();
        for (Path file : files(folder)) {
            TableReader reader = new TableReader(file, faults);
            for (Line<Entry> line : reader.rows(COLUMNS, CalendarTable::entry)) {
                fileOf.put(line.row().calendar(), file);
                entries.computeIfAbsent(line.row().calendar(), key -> new ArrayList<>())
                        .add(line.row());
            }
        }
        Map<String, WorkingCalendar> calendars = new TreeMap<>();
        entries.forEach((name, days) -> build(name, days, faults, calendars));
        return new CalendarTable(calendars, fileOf, entries);
    }

    public static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(CellReader cells) {
        Cell<String> calendar = cells.required("calendar").text(64);
        Cell<Kind> kind = cells.required("record").oneOf(Kind.class);
        Cell<LocalDate> from = cells.required("from").date();
        Cell<LocalDate> to = cells.required("to").date();
        Cell<String> name = cells.optional("name").text(400);
        TableReader.leaveIfBad(cells);
        boolean weekend = kind.value() == Kind.WEEKEND;
        Cell<DayOfWeek> weekday =
                cells.requiredOnly("weekday", weekend, "record is WEEKEND").oneOf(DayOfWeek.class);
        TableReader.leaveIfBad(cells);
        if (to.value().isBefore(from.value())) {
            cells.refuse(
                    "BAD_FORMAT", "to", "The last day " + to.value() + " lies before the first, " + from.value() + ".");
        }
        return new Entry(
                cells.row().toString(),
                calendar.value(),
                kind.value(),
                new DateSpan(from.value(), to.value()),
                weekend ? List.of(weekday.value()) : List.of(),
                name.or(""));
    }

    private static void build(
            String name, List<Entry> entries, TableFaults faults, Map<String, WorkingCalendar> calendars) {
        new CalendarCheck(name, entries, faults)
                .findCoverage()
                .ifPresent(coverage ->
                        calendars.put(name, new WorkingCalendar(name, coverage, day -> isBusinessDay(day, entries))));
    }

    private static boolean isBusinessDay(LocalDate day, List<Entry> entries) {
        boolean free = false;
        for (Entry entry : entries) {
            if (entry.days().contains(day)) {
                if (entry.kind() == Kind.WORKING_DAY) {
                    return true;
                }
                free |= entry.kind() == Kind.HOLIDAY
                        || entry.kind() == Kind.WEEKEND && entry.weekday().contains(day.getDayOfWeek());
            }
        }
        return !free;
    }

    /**
     * The calendar of this name.
     *
     * @throws IllegalStateException where there is none, which the check of the rulebook finds before
     */
    public WorkingCalendar calendar(String name) {
        WorkingCalendar calendar = calendars.get(name);
        if (calendar == null) {
            throw new IllegalStateException("no file in rules/calendars/ has the calendar " + name);
        }
        return calendar;
    }

    /** The rows of a calendar, in the order of its files. */
    public List<Entry> entries(String name) {
        return List.copyOf(entries.getOrDefault(name, List.of()));
    }

    /** The row that makes a day what it is; none for a day that is a business day because no row speaks of it. */
    public Optional<Entry> find(String name, LocalDate day) {
        return entries(name).stream().filter(entry -> entry.speaksOf(day)).max(Comparator.comparing(Entry::kind));
    }

    public boolean knows(String name) {
        return calendars.containsKey(name);
    }

    public List<WorkingCalendar> all() {
        return List.copyOf(calendars.values());
    }

    /** The file that holds each calendar; of one that is spread over files, the last. */
    public Map<String, Path> files() {
        return Map.copyOf(fileOf);
    }
}
