package org.claimclock.export.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.claimclock.register.Position;
import org.claimclock.register.Positions;

/** Looks for claims of which finance was handed something else than the book says. */
public record NightCheck(Positions positions) {

    /**
     * Those that a run walked: nothing else can have changed in it.
     *
     * @param looked is told again and again at how many claims this has looked
     */
    public List<Imbalance> ofNight(LocalDate asOf, LongConsumer looked) {
        return collect(each -> positions.walkedIn(asOf, counting(each, looked)));
    }

    /**
     * Those of the whole book.
     *
     * @param looked is told again and again at how many claims this has looked
     */
    public List<Imbalance> ofBook(LongConsumer looked) {
        return collect(each -> positions.all(counting(each, looked)));
    }

    private static Consumer<Position> counting(Consumer<Position> each, LongConsumer looked) {
        AtomicLong claims = new AtomicLong();
        return position -> {
            each.accept(position);
            looked.accept(claims.incrementAndGet());
        };
    }

    private static List<Imbalance> collect(Consumer<Consumer<Position>> reading) {
        List<Imbalance> found = new ArrayList<>();
        reading.accept(position -> found.addAll(Balance.of(position).imbalances()));
        return List.copyOf(found);
    }
}
