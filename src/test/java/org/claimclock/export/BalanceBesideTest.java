package org.claimclock.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimclock.export.Nights.TUE_2021_03_09;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimclock.claim.walk.Memory;
import org.claimclock.export.snapshot.ImbalanceException;
import org.claimclock.export.snapshot.NightCheck;
import org.claimclock.register.Books;
import org.claimclock.register.OnBothDatabases;
import org.claimclock.register.Register;
import org.claimclock.register.StoredClaim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class BalanceBesideTest {
    private static final int CLAIMS = 2_500;

    @TempDir
    Path folder;

    private final List<Long> told = Collections.synchronizedList(new ArrayList<>());

    private final ExportListener listener = new ExportListener() {
        @Override
        public void checked(long claims) {
            told.add(claims);
        }

        @Override
        public void written(Part part, long rows) {
            throw new IllegalStateException("nothing is written here");
        }
    };

    private BalanceBeside balance(Register register) {
        return new BalanceBeside(TUE_2021_03_09, new NightCheck(register.positions()), listener).begin();
    }

    /** It asks for no line. */
    private static StoredClaim claim(String claimId, long customer) {
        return new StoredClaim(
                claimId, customer, null, Memory.empty(), null, Instant.EPOCH, TUE_2021_03_09, null, null, Set.of());
    }

    private static void walked(Register register) {
        List<StoredClaim> claims = new ArrayList<>();
        Map<String, Long> agenda = new TreeMap<>();
        for (int number = 1; number <= CLAIMS; number++) {
            String claimId = "C-%05d".formatted(number);
            agenda.put(claimId, (long) number);
            claims.add(claim(claimId, number));
        }
        register.claims().insert(claims);
        register.agenda().add(TUE_2021_03_09, agenda);
    }

    @Test
    void nobodyIsToldOfItWhoDoesNotWait() {
        try (Register register = Books.open(folder)) {
            walked(register);

            balance(register).close();

            assertThat(told).isEmpty();
        }
    }

    @Test
    void claimsThatAskForWhatFinanceWasHandedPass() {
        try (Register register = Books.open(folder)) {
            walked(register);

            try (BalanceBeside balance = balance(register)) {
                balance.require();
            }

            // As many as were still to be looked at when somebody waited.
            assertThat(told).isSubsetOf(1_000L, 2_000L);
        }
    }

    @Test
    void aLineThatNoClaimAsksForIsTheFaultOfItsClaim() {
        try (Register register = Books.open(folder)) {
            walked(register);
            String claimId = Nights.lines().get(0).line().terms().subject().claimId();
            register.claims().insert(List.of(claim(claimId, 0)));
            register.agenda().add(TUE_2021_03_09, Map.of(claimId, 0L));
            register.lines().add(TUE_2021_03_09, Nights.lines());

            try (BalanceBeside balance = balance(register)) {
                assertThatThrownBy(balance::require)
                        .isInstanceOf(ImbalanceException.class)
                        .hasMessageContaining("The night 2021-03-09 is not published")
                        .hasMessageContaining(claimId + ": finance was handed");
            }
        }
    }

    @Test
    void aFaultOfTheBookIsHeardByWhoWaits() {
        Register closed = Books.open(folder);
        closed.close();

        try (BalanceBeside balance = balance(closed)) {
            assertThatThrownBy(balance::require).isInstanceOf(RuntimeException.class);
        }
    }
}
