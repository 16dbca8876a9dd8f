package org.claimclock.acceptance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What some nights published, summed up: what stands at the end, and all that was ever said. */
record Books(Home home, List<LocalDate> nights) {

    /** What a run says of itself, and the reason that only a line taken back has. */
    private static final Set<String> OF_THE_RUN =
            Set.of("line_id", "action", "supersedes_line_id", "reason_code", "as_of");

    /** The clock of which a notice tells; the other notices tell of no clock. */
    private static final Map<String, String> CLOCK = Map.of("N1", "CONSENT", "N4", "PARTNER_RESPONSE");

    /** Runs the nights; a file comes on the day after its events and lies in the inbox until the next of them. */
    static Books after(Home home, List<CalmLife.Told> told, List<LocalDate> nights) {
        NavigableMap<LocalDate, List<Row>> days = told.stream()
                .collect(groupingBy(
                        each -> each.day().plusDays(1), TreeMap::new, mapping(CalmLife.Told::row, toList())));
        for (LocalDate night : nights) {
            NavigableMap<LocalDate, List<Row>> come = days.headMap(night, true);
            come.forEach((day, rows) -> drop(home, day, rows));
            come.clear();
            Outcome outcome = home.command("run", "--as-of", night.toString(), "--backfill");
            if (outcome.exit() != 0) {
                throw new AssertionError(outcome.said());
            }
        }
        return new Books(home, nights);
    }

    private static void drop(Home home, LocalDate day, List<Row> rows) {
        rows.stream()
                .collect(groupingBy(Row::feed))
                .forEach((feed, its) -> home.drop("%s-%s.csv".formatted(feed.prefix(), day), feed.file(its)));
    }

    /**
     * Each claim but drafts as it was published last: of a draft that was cancelled the row stays that some run published, if one did. A
     * rejection for want of an answer is dated by its run, so it is told without its dates.
     */
    Set<String> statuses() {
        Map<String, String> last = new TreeMap<>();
        all("claim-status.csv")
                .forEach(claim -> last.put(
                        claim.get("claim_id"),
                        without(
                                claim,
                                claim.get("reason_code").equals("NO_PARTNER_RESPONSE")
                                        ? Set.of("since", "next_deadline")
                                        : Set.of())));
        last.values().removeIf(claim -> claim.contains(" EDITING "));
        return new TreeSet<>(last.values());
    }

    /** The lines that were added and not taken back. */
    Map<String, Integer> linesThatStand() {
        Map<String, Integer> sum = new TreeMap<>();
        all("eligible-claims.csv")
                .forEach(line ->
                        sum.merge(without(line, OF_THE_RUN), line.get("action").equals("ADD") ? 1 : -1, Integer::sum));
        sum.values().removeIf(number -> number == 0);
        return sum;
    }

    Set<String> escalations() {
        return said(all("escalations.csv"), Set.of("days_over"));
    }

    Set<String> exceptions() {
        return said(all("exceptions.csv"), Set.of("line"));
    }

    Set<String> notices() {
        return said(all("notices.csv").filter(notice -> !dated(notice)), Set.of());
    }

    /** What the next of those nights would still have to say: nobody is told what the same run has overtaken. */
    Set<String> noticesStillTrueIn(List<LocalDate> others) {
        Set<String> still = new TreeSet<>();
        for (LocalDate night : nights) {
            LocalDate next = others.stream()
                    .filter(other -> !other.isBefore(night))
                    .findFirst()
                    .orElseThrow();
            Map<String, Table.Line> claims = new TreeMap<>();
            lines("claim-status.csv", day -> !day.isAfter(next))
                    .forEach(claim -> claims.put(claim.get("claim_id"), claim));
            still.addAll(said(
                    lines("notices.csv", night::equals)
                            .filter(notice -> !dated(notice) && isTrue(notice, claims.get(notice.get("claim_id")))),
                    Set.of()));
        }
        return still;
    }

    private static boolean isTrue(Table.Line notice, Table.Line claim) {
        String kind = notice.get("notice");
        return switch (kind) {
            case "N1", "N4" ->
                claim.get("next_clock").equals(CLOCK.get(kind))
                        && claim.get("next_deadline").equals(notice.get("last_day"));
            case "N2" ->
                claim.get("status").equals("REJECTED")
                        && claim.get("reason_code").equals(notice.get("reason_codes"));
            default -> true;
        };
    }

    /** That notice's last day is counted from the run that noticed the lapse. */
    private static boolean dated(Table.Line notice) {
        return notice.get("reason_codes").equals("NO_PARTNER_RESPONSE");
    }

    private static Set<String> said(Stream<Table.Line> lines, Set<String> left) {
        return lines.map(line -> without(line, left)).collect(toCollection(TreeSet::new));
    }

    private static String without(Table.Line line, Set<String> columns) {
        return line.cells().entrySet().stream()
                .filter(cell -> !columns.contains(cell.getKey()))
                .map(Map.Entry::getValue)
                .collect(joining(" "));
    }

    private Stream<Table.Line> all(String file) {
        return lines(file, night -> true);
    }

    private Stream<Table.Line> lines(String file, Predicate<LocalDate> when) {
        return nights.stream()
                .filter(when)
                .flatMap(night ->
                        Table.read(home.path()
                                        .resolve("outbox")
                                        .resolve(night.toString())
                                        .resolve(file))
                                .lines()
                                .stream());
    }
}
