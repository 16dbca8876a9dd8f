package org.claimclock.generate.life;

import org.claimclock.claim.event.CustomerResponded.Response;

/** What follows an approval: mostly silence, which is how a claim comes to be sent for assessment. */
record Aftermath(Diary diary) {

    void follows() {
        Dice dice = diary.dice();
        switch (dice.weighted(765, 60, 70, 10, 15, 15, 20, 10, 10, 25)) {
            case 1 -> accepts();
            case 2 -> deniesInTime();
            case 3 -> {
                accepts();
                diary.pass(0, 1);
                diary.respond(Response.DENY);
            }
            case 4 -> {
                diary.pass(8, 20);
                diary.respond(Response.DENY);
            }
            case 5 -> {
                diary.delayFile(dice.between(9, 14));
                deniesInTime();
            }
            case 6 -> {
                diary.pass(1, 15);
                new Partner(diary).withdraws();
            }
            case 7 -> {
                diary.pass(1, 15);
                new Partner(diary).edits();
            }
            case 8 -> {
                diary.pass(8, 20);
                diary.respond(Response.ACCEPT);
            }
            case 9 -> {
                diary.pass(12, 60);
                new Partner(diary).withdraws();
            }
            default -> {}
        }
    }

    private void accepts() {
        diary.pass(1, 6);
        diary.respond(Response.ACCEPT);
    }

    private void deniesInTime() {
        diary.pass(1, 7);
        diary.respond(Response.DENY);
        if (diary.dice().inThousand(150)) {
            new Disputing(diary).perhaps();
        }
    }
}
