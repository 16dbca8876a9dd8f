package org.claimclock.generate.life;

import java.util.function.Consumer;

/** A claim's life from its first row to its last. */
public final class Life {

    private Life() {}

    /**
     * Tells it.
     *
     * @param dice the claim's own
     * @param firstDay the epoch day on which it begins
     */
    public static void tell(long seed, long claim, Beginning beginning, Consumer<Row> rows) {
        Dice dice = beginning.dice();
        Diary diary = new Diary(Dossier.of(seed, claim, dice), dice, beginning.day(), rows);
        if (new Drafting(diary).endsSubmitted()) {
            new Review(diary).first();
        }
    }

    /**
     * Where a life begins.
     *
     * @param dice the claim's own
     * @param day as an epoch day
     */
    public record Beginning(Dice dice, long day) {}
}
