package org.claimclock.claim.walk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.claimclock.claim.event.ClaimEvent;

/**
 * What happened to the claims of a few customers, and the nights that look at it.
 *
 * @param told in the order in which the files came
 */
record Lives(List<LocalDate> nights, List<Told> told) {
    private static final LocalDate[] STARTS = {
        LocalDate.of(2021, 2, 15), LocalDate.of(2021, 10, 11), LocalDate.of(2022, 11, 7), LocalDate.of(2024, 2, 5)
    };

    /** One to three customers with up to four claims each; files come early, late and out of order. */
    static Lives troubled(long seed) {
        Random random = new Random(seed);
        LocalDate start = STARTS[random.nextInt(STARTS.length)];
        Diary diary = new Diary(random, false);
        int customers = 1 + random.nextInt(3);
        for (int customer = 0; customer < customers; customer++) {
            int claims = 1 + random.nextInt(4);
            for (int claim = 0; claim < claims; claim++) {
                new Life(diary, "C" + customer + claim, "tenant-" + customer, start).live();
            }
        }
        return of(random, start, diary);
    }

    /** Claims that do not meet, and of which each file comes on the day after. */
    static Lives calm(long seed) {
        Random random = new Random(seed);
        LocalDate start = STARTS[random.nextInt(STARTS.length)];
        Diary diary = new Diary(random, true);
        for (int claim = 0; claim < 4; claim++) {
            new Life(diary, "C" + claim, "tenant-" + claim, start).live();
        }
        return of(random, start, diary);
    }

    private static Lives of(Random random, LocalDate start, Diary diary) {
        List<Told> told = new ArrayList<>(diary.told());
        told.sort(Comparator.comparing(Told::came));
        List<LocalDate> nights = new ArrayList<>();
        LocalDate last = told.get(told.size() - 1).came().plusDays(45);
        for (LocalDate night = start; !night.isAfter(last); night = night.plusDays(gap(random))) {
            nights.add(night);
        }
        nights.add(last.plusDays(8));
        return new Lives(nights, told);
    }

    private static int gap(Random random) {
        return random.nextInt(8) > 0 ? 1 : 1 + random.nextInt(7);
    }

    /** What each night reads, by as-of; every night is there. */
    Map<LocalDate, List<ClaimEvent>> byNight() {
        Map<LocalDate, List<ClaimEvent>> read = new TreeMap<>();
        nights.forEach(night -> read.put(night, new ArrayList<>()));
        for (Told each : told) {
            nights.stream()
                    .filter(night -> !night.isBefore(each.came()))
                    .findFirst()
                    .ifPresent(night -> read.get(night).add(each.readBy(night)));
        }
        return read;
    }

    /** The same with a night on each day, or each week, to the same end. */
    Lives every(int days) {
        LocalDate end = nights.get(nights.size() - 1);
        List<LocalDate> others = new ArrayList<>();
        for (LocalDate night = end; !night.isBefore(nights.get(0)); night = night.minusDays(days)) {
            others.add(0, night);
        }
        return new Lives(others, told);
    }

    /** The least of this that still fails: one event or night less, and it would not. */
    Lives smallest(Predicate<Lives> fails) {
        Lives least = this;
        for (int size = Math.max(1, told.size() / 2); size > 0; size /= 2) {
            least = least.shrunk(fails, size);
        }
        return least;
    }

    private Lives shrunk(Predicate<Lives> fails, int size) {
        Lives least = this;
        for (int from = 0; from < least.told.size(); ) {
            List<Told> rest = new ArrayList<>(least.told);
            rest.subList(from, Math.min(rest.size(), from + size)).clear();
            Lives less = new Lives(least.nights, rest);
            boolean still = fails.test(less);
            least = still ? less : least;
            from += still ? 0 : size;
        }
        for (int from = 0; from < least.nights.size() - 1; ) {
            List<LocalDate> rest = new ArrayList<>(least.nights);
            rest.subList(from, Math.min(rest.size() - 1, from + size)).clear();
            Lives less = new Lives(rest, least.told);
            boolean still = fails.test(less);
            least = still ? less : least;
            from += still ? 0 : size;
        }
        return least;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("nights " + nights);
        told.forEach(each -> text.append("\n  ").append(each));
        return text.toString();
    }
}
