package org.claimclock.generate.life;

import org.claimclock.claim.event.Decision;
import org.claimclock.claim.event.PartnerAction;

/** What a rejected partner does about it. Days that are safe on either side of the thirty that a dispute has. */
record Disputing(Diary diary) {

    void perhaps() {
        switch (diary.dice().weighted(600, 360, 40)) {
            case 1 -> {
                diary.pass(1, 20);
                begins();
            }
            case 2 -> {
                diary.pass(31, 40);
                diary.act(PartnerAction.DISPUTE, "justification", "We were away.");
            }
            default -> {}
        }
    }

    /** A reviewer takes the rejection for a disputed one. */
    void isMistaken() {
        diary.passWorking(1, 5);
        switch (diary.dice().below(3)) {
            case 0 -> diary.decide(Decision.DISPUTE_APPROVE, "");
            case 1 -> diary.decide(Decision.DISPUTE_REJECT, "");
            default -> diary.decide(Decision.DISPUTE_REQUEST_INFO, Review.information(diary.dice()));
        }
    }

    /** Files a dispute; one in ten is incomplete at first. */
    void begins() {
        Dice dice = diary.dice();
        if (dice.inThousand(100)) {
            diary.act(PartnerAction.DISPUTE);
            diary.pass(1, 3);
            if (dice.inThousand(300)) {
                return;
            }
        }
        if (dice.inThousand(500)) {
            diary.act(PartnerAction.DISPUTE, "poe_refs", new Partner(diary).proof());
        } else {
            diary.act(
                    PartnerAction.DISPUTE,
                    "justification",
                    "The proof names the customer, the solution and the dates.");
        }
        if (dice.inThousand(970)) {
            isJudged();
        }
    }

    private void isJudged() {
        Dice dice = diary.dice();
        boolean late = dice.inThousand(70);
        diary.passWorking(late ? 9 : 1, late ? 12 : 5);
        switch (dice.weighted(480, 320, 200)) {
            case 0 -> isWon(Decision.DISPUTE_APPROVE);
            case 1 -> isLost();
            default -> {
                diary.decide(Decision.DISPUTE_REQUEST_INFO, Review.information(dice));
                if (new Partner(diary).answersRequest()) {
                    diary.passWorking(1, 4);
                    isJudgedAgain();
                }
            }
        }
    }

    /** After a resubmission the plain decisions mean those of the dispute. */
    private void isJudgedAgain() {
        switch (diary.dice().weighted(320, 320, 280, 80)) {
            case 0 -> isWon(Decision.DISPUTE_APPROVE);
            case 1 -> isWon(Decision.APPROVE);
            case 2 -> diary.decide(Decision.REJECT, Review.rejection(diary.dice()));
            default -> {
                diary.decide(Decision.REQUEST_INFO, Review.information(diary.dice()));
                if (new Partner(diary).answersRequest()) {
                    diary.passWorking(1, 4);
                    isWon(Decision.DISPUTE_APPROVE);
                }
            }
        }
    }

    private void isWon(Decision decision) {
        diary.decide(decision, "");
        new Aftermath(diary).follows();
    }

    private void isLost() {
        Dice dice = diary.dice();
        diary.decide(Decision.DISPUTE_REJECT, dice.inThousand(500) ? Review.rejection(dice) : "");
        if (dice.inThousand(100)) {
            diary.pass(1, 5);
            diary.act(PartnerAction.DISPUTE, "justification", "We do not agree.");
        }
    }
}
