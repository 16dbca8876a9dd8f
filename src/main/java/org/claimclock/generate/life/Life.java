package org.claimclock.generate.life;

import java.util.function.Consumer;

/**
 * A claim's life from its first row to its last.
 *
 * @param seed of all lives
 * @param claim its number, from 0
 * @param beginning where it begins
 */
public record Life(long seed, long claim, Beginning beginning) {

    /** Tells it, row by row, in the order of time. */
    public void tell(Story story, Consumer<Row> rows) {
        switch (story) {
            case EVERYTHING -> tellEverything(rows);
            case MAIN_LINE -> tellMainLine(rows);
        }
    }

    private void tellEverything(Consumer<Row> rows) {
        Dossier dossier = Dossier.of(seed, claim, beginning.dice);
        Diary diary = new Diary(dossier, beginning, new Mail(beginning.dice, rows));
        if (new Drafting(diary).endsSubmitted()) {
            new Review(diary).first();
        }
    }

    private void tellMainLine(Consumer<Row> rows) {
        Dossier dossier = Dossier.of(seed, claim, beginning.dice).withLinesOfItsOwn(seed);
        new MainLine(new Diary(dossier, beginning, Mail.punctual(beginning.dice, rows))).tell();
    }

    /**
     * Where a life begins.
     *
     * @param dice the claim's own
     * @param day as an epoch day
     */
    public record Beginning(Dice dice, long day) {}
}
