package org.claimclock.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.claimclock.register.Books;
import org.claimclock.register.OnBothDatabases;
import org.claimclock.register.Register;

/** Told again under the rules that decided them, the nights come to what the book holds. */
@OnBothDatabases
class RetellingTest {

    @Property(seed = "20210301", tries = 20, shrinking = ShrinkingMode.OFF)
    void theSameRulesComeToTheSameNights(@ForAll long seed) {
        try (Register register = Books.fresh()) {
            Nightfall book = new Nightfall(register, new Settings(1, 100, false));
            Map<LocalDate, Boolean> nights = new TreeMap<>();
            RandomNights.of(seed).forEach((asOf, events) -> {
                book.night(asOf, events);
                nights.put(asOf, false);
            });

            for (CustomerPast past : pasts(register, nights)) {
                Retold retold = past.under(TestRules.shipped(), event -> true);

                assertThat(retold.claims()).isEqualTo(past.stored());
                assertThat(new TreeMap<>(retold.lines()))
                        .isEqualTo(new TreeMap<>(
                                register.lines().ofClaims(past.stored().keySet())));
                retold.nights().forEach((asOf, out) -> {
                    List<String> told = book.told(asOf);
                    out.lines().forEach(line -> assertThat(told).contains(line.toString()));
                    out.said().forEach(said -> assertThat(told).contains(said.toString()));
                });
            }
        }
    }

    private static List<CustomerPast> pasts(Register register, Map<LocalDate, Boolean> nights) {
        List<Long> customers = register.claims().customersAfter(Long.MIN_VALUE, 100);
        return new ArrayList<>(new Retelling(register, nights).of(customers));
    }
}
