package org.claimclock.generate.life;

import java.util.List;
import java.util.function.Consumer;

/** Carries rows to their nights. */
final class Mail {

    private final Dice dice;
    private final Consumer<Row> rows;
    private final boolean punctual;
    private int lateBy;

    private Mail(Dice dice, Consumer<Row> rows, boolean punctual) {
        this.dice = dice;
        this.rows = rows;
        this.punctual = punctual;
    }

    /** Most rows come the same night, some the next one, a few late or early; and a few come twice. */
    Mail(Dice dice, Consumer<Row> rows) {
        this(dice, rows, false);
    }

    /** Each row comes once, the same night. */
    static Mail punctual(Dice dice, Consumer<Row> rows) {
        return new Mail(dice, rows, true);
    }

    /** The file with the next row comes so many nights late. */
    void delay(int nights) {
        lateBy = nights;
    }

    void carry(Sheet sheet, long day, List<String> cells) {
        if (punctual) {
            rows.accept(new Row(sheet, day, cells));
            return;
        }
        Row row = new Row(sheet, day + nightsOnTheWay(), cells);
        rows.accept(row);
        if (dice.inThousand(4)) {
            Row again = dice.inThousand(100) ? row.with(sheet.remark(), "sent again") : row;
            rows.accept(new Row(sheet, row.delivered() + dice.between(1, 3), again.cells()));
        }
    }

    /** Less than none where a sender is ahead of the day. */
    private int nightsOnTheWay() {
        int nights = lateBy;
        lateBy = 0;
        if (nights > 0) {
            return nights;
        }
        return switch (dice.weighted(967, 20, 10, 3)) {
            case 1 -> 1;
            case 2 -> dice.between(2, 9);
            case 3 -> -dice.between(1, 3);
            default -> 0;
        };
    }
}
