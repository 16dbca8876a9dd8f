package org.claimclock.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.claimclock.claim.walk.ExportedLine;
import org.claimclock.claim.walk.LineChange;
import org.claimclock.claim.walk.LineChange.Action;
import org.claimclock.export.snapshot.NightCheck;
import org.claimclock.register.Books;
import org.claimclock.register.OnBothDatabases;
import org.claimclock.register.Register;

/** Whatever happens, finance holds what the claims ask for, and gets back each line at most once and as it was. */
@OnBothDatabases
class BalanceTest {
    /** The same histories each time: whether a build passes must not depend on the day that it is made. */
    private static final String SEED = "20210301";

    @Property(seed = SEED, tries = 15, shrinking = ShrinkingMode.OFF)
    void afterEachNightAddLessRetractIsWhatTheClaimsAskFor(@ForAll long seed) {
        try (Register register = Books.fresh()) {
            Nightfall nights = new Nightfall(register, new Settings(1, 5, false));
            NightCheck check = new NightCheck(register.positions());
            Account account = new Account();

            RandomNights.of(seed).forEach((asOf, events) -> {
                nights.night(asOf, events);

                assertThat(check.ofNight(asOf, looked -> {}))
                        .as("night %s of seed %d", asOf, seed)
                        .isEmpty();
                account.post(register, asOf);
            });
            assertThat(check.ofBook(looked -> {})).as("book of seed %d", seed).isEmpty();
        }
    }

    /** The books of finance, kept by nothing but the lines that go out. */
    private static final class Account {

        private final Map<String, ExportedLine> standing = new HashMap<>();
        private final Set<String> used = new HashSet<>();

        void post(Register register, LocalDate asOf) {
            List<LineChange> tonight = new ArrayList<>();
            register.lines().forEach(asOf, tonight::add);
            tonight.forEach(line -> assertThat(used.add(line.lineId()))
                    .as("line id %s of night %s is new", line.lineId(), asOf)
                    .isTrue());
            tonight.stream()
                    .filter(line -> line.action() == Action.ADD)
                    .forEach(line -> standing.put(line.lineId(), line.line()));
            tonight.stream().filter(line -> line.action() == Action.RETRACT).forEach(line -> {
                ExportedLine original = standing.remove(line.line().lineId());
                assertThat(original)
                        .as("the line that %s takes back", line.lineId())
                        .isNotNull();
                assertThat(line.line().terms()).isEqualTo(original.terms());
                assertThat(line.line().lineNo()).isEqualTo(original.lineNo());
            });
        }
    }
}
