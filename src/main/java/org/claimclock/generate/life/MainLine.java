package org.claimclock.generate.life;

import org.claimclock.claim.event.Decision;
import org.claimclock.claim.event.PartnerAction;

/** A life in which each does what is expected, or nothing. About 1.6 events follow a claim's own row. */
record MainLine(Diary diary) {

    private static final int MOST_ROUNDS = 3;

    void tell() {
        String proof = new Partner(diary).proof();
        if (diary.dice().inThousand(900)) {
            diary.createSubmitted("poe_refs", proof);
        } else {
            diary.createDraft("poe_refs", proof);
            if (diary.dice().inThousand(100)) {
                return;
            }
            diary.pass(1, 6);
            diary.act(PartnerAction.SUBMIT);
        }
        round(1);
    }

    private void round(int number) {
        Dice dice = diary.dice();
        diary.passWorking(1, dice.inThousand(50) ? 12 : 4);
        if (dice.inThousand(400)) {
            diary.decide(Decision.START_REVIEW, "");
            diary.passWorking(1, dice.inThousand(50) ? 14 : 5);
        }
        switch (dice.weighted(750, number < MOST_ROUNDS ? 120 : 0, 90, 40)) {
            case 0 -> diary.decide(Decision.APPROVE, "");
            case 1 -> asks(number);
            case 2 -> diary.decide(Decision.REJECT, Review.rejection(dice));
            default -> {}
        }
    }

    /** Days that are safe on either side of five business days, as in {@link Partner#answersRequest}. */
    private void asks(int number) {
        diary.decide(Decision.REQUEST_INFO, Review.information(diary.dice()));
        switch (diary.dice().weighted(730, 120, 150)) {
            case 0 -> {
                diary.pass(1, 5);
                diary.act(PartnerAction.RESUBMIT);
                round(number + 1);
            }
            case 1 -> {
                diary.pass(12, 20);
                diary.act(PartnerAction.RESUBMIT);
            }
            default -> {}
        }
    }
}
