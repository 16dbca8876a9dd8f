package org.claimclock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same files with a run each night, and with nights that nobody ran: their files lie in the inbox until the next run, which walks the
 * time between. Late notice is off, for by it a window opens with the run that tells of it.
 */
@ExtendWith(Nightly.class)
@NightsOnBothDatabases
class MissedNightsTest {

    private static final LocalDate MON_2021_03_01 = LocalDate.of(2021, 3, 1);
    private static final int NIGHTS = 28;
    private static final int CLAIMS = 60;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {2})
    void comeToTheSameAsARunEachNight(long seed, Home each, Home some) {
        Random random = new Random(seed);
        List<CalmLife.Told> told = told(random);
        List<LocalDate> kept = MON_2021_03_01
                .datesUntil(MON_2021_03_01.plusDays(NIGHTS))
                .filter(night -> random.nextInt(3) == 0 || isLast(night))
                .toList();

        Books nightly = Books.after(
                each,
                told,
                MON_2021_03_01.datesUntil(MON_2021_03_01.plusDays(NIGHTS)).toList());
        Books seldom = Books.after(some, told, kept);

        assertThat(kept).hasSizeBetween(6, NIGHTS / 2);
        assertThat(nightly.statuses()).hasSizeGreaterThan(CLAIMS / 2);
        assertThat(seldom.statuses()).isEqualTo(nightly.statuses());
        assertThat(seldom.linesThatStand()).isNotEmpty().isEqualTo(nightly.linesThatStand());
        assertThat(seldom.escalations()).isNotEmpty().isEqualTo(nightly.escalations());
        assertThat(seldom.exceptions()).isNotEmpty().isEqualTo(nightly.exceptions());
        assertThat(seldom.notices()).isNotEmpty().isEqualTo(nightly.noticesStillTrueIn(kept));
    }

    /** The nights at the end are run in both, for who waits for a line is let go by a later run than the one that frees it. */
    private static boolean isLast(LocalDate night) {
        return night.isAfter(MON_2021_03_01.plusDays(NIGHTS - 4));
    }

    private static List<CalmLife.Told> told(Random random) {
        List<CalmLife.Told> told = new ArrayList<>();
        for (int claim = 0; claim < CLAIMS; claim++) {
            String customer = "customer-" + claim % 15;
            String partner = Integer.toString(1_000_000 + random.nextInt(4));
            told.addAll(new CalmLife(random, "C-" + claim, customer, MON_2021_03_01).live(partner));
        }
        LocalDate last = MON_2021_03_01.plusDays(NIGHTS - 5);
        return told.stream().filter(each -> each.day().isBefore(last)).toList();
    }
}
