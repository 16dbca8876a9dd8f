package org.claimclock.progress;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.claim.Rulebook;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.Decision;
import org.claimclock.register.Arrival;
import org.claimclock.register.Happened;
import org.claimclock.register.NightRecord;
import org.claimclock.register.Register;

/** How long the first night of a large book takes, and the night after: {@code main [CLAIMS [PARTITIONS]]}. */
final class FirstNightBench {
    private static final LocalDate MON_2021_03_01 = LocalDate.of(2021, 3, 1);
    private static final LocalDate THU_2021_04_01 = LocalDate.of(2021, 4, 1);

    private FirstNightBench() {}

    public static void main(String[] args) throws Exception {
        int claims = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        int partitions = args.length > 1 ? Integer.parseInt(args[1]) : 2;
        Path folder = Files.createTempDirectory("first-night");
        Rulebook rulebook = TestRules.shipped();
        try (Register register = Register.open(folder)) {
            night(register, rulebook, THU_2021_04_01, events(claims), partitions);
            List<ClaimEvent> few = new ArrayList<>();
            Happened friday = Happened.toldOn(THU_2021_04_01.plusDays(1));
            for (int n = 0; n < Math.min(claims, 1_000); n++) {
                few.add(friday.denied("late-" + n, "C-" + n, "t-" + n % (claims / 3), THU_2021_04_01));
            }
            night(register, rulebook, THU_2021_04_01.plusDays(1), few, partitions);
            long closing = System.nanoTime();
            register.close();
            say("close", closing, 1);
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                System.out.printf("%-40s %,12d bytes%n", file.getFileName(), Files.size(file));
            }
        }
        System.exit(0);
    }

    private static List<ClaimEvent> events(int claims) {
        Happened told = Happened.toldOn(THU_2021_04_01);
        List<ClaimEvent> events = new ArrayList<>();
        for (int n = 0; n < claims; n++) {
            events.add(told.submitted("C-" + n, "t-" + n % (claims / 3), MON_2021_03_01));
            if (n % 2 == 0) {
                events.add(told.decided("S-" + n, "C-" + n, Decision.START_REVIEW, MON_2021_03_01.plusDays(1)));
            }
            events.add(told.decided("D-" + n, "C-" + n, Decision.APPROVE, MON_2021_03_01.plusDays(2)));
        }
        return events;
    }

    private static void night(
            Register register, Rulebook rules, LocalDate asOf, List<ClaimEvent> events, int partitions) {
        register.nights()
                .begin(new NightRecord.Start(
                        asOf, "bench", true, "cpor-2020", rules.version(), rules.calendarVersion(), Instant.EPOCH));
        long start = System.nanoTime();
        for (int from = 0; from < events.size(); from += 1_000) {
            List<Arrival> chunk = events.subList(from, Math.min(events.size(), from + 1_000)).stream()
                    .map(event -> Happened.arriving(event, 1))
                    .toList();
            register.inTransaction(() -> register.events().record(chunk));
        }
        say("events", start, events.size());
        start = System.nanoTime();
        long[] first = new long[1];
        ProgressReport report = new Progress(register, rules, Settings.of(partitions))
                .walk(asOf, true, (walked, planned) -> {
                    first[0] = first[0] == 0 ? System.nanoTime() : first[0];
                });
        say("walk", start, report.written());
        System.out.println(report + ", first batch after " + (first[0] - start) / 1_000_000 + " ms");
        start = System.nanoTime();
        long[] rows = new long[1];
        register.lines().forEach(asOf, line -> rows[0]++);
        register.claims().published(asOf, row -> rows[0]++);
        register.announcements().notices(asOf, row -> rows[0]++);
        register.announcements().refusals(asOf, row -> rows[0]++);
        say("read for export", start, rows[0]);
        register.nights().finish(asOf, "", 0, Instant.EPOCH);
    }

    /** Seconds of the processor, all threads together, tell more than the clock on a machine that has other work. */
    private static void say(String what, long since, long count) {
        double seconds = (System.nanoTime() - since) / 1e9;
        double cpu = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
        System.out.printf(
                "%-20s %,9d in %6.2f s, %,9.0f/s; processor so far %6.2f s%n",
                what, count, seconds, count / seconds, cpu);
    }
}
