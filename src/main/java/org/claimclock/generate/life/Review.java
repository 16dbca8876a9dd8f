package org.claimclock.generate.life;

import org.claimclock.claim.event.CustomerResponded.Response;
import org.claimclock.claim.event.Decision;
import org.claimclock.claim.event.ReviewerDecided.Amendment.Kind;

/** What reviewers do with a claim that was submitted. */
final class Review {

    private static final int MOST_ROUNDS = 3;

    private final Diary diary;
    private final Dice dice;
    private final Partner partner;

    Review(Diary diary) {
        this.diary = diary;
        this.dice = diary.dice();
        this.partner = new Partner(diary);
    }

    static String information(Dice dice) {
        String reason = dice.pick(
                "MISSING_ALL_POE", "MISSING_CUSTOMER_ACKNOWLEDGMENT", "MISSING_PARTNER_SOLUTION", "MISSING_PRODUCTS");
        return dice.inThousand(200) ? reason + "|MISSING_OR_OLD_DATES" : reason;
    }

    static String rejection(Dice dice) {
        return dice.pick("INSUFFICIENT_POE", "MISSING_CUSTOMER_CONSENT", "MISSING_PRODUCTS", "POE_UNAVAILABLE");
    }

    void first() {
        if (dice.inThousand(40)) {
            diary.passMinutes();
            partner.edits();
        }
        if (dice.inThousand(15)) {
            diary.pass(1, 2);
            partner.withdraws();
            return;
        }
        if (dice.inThousand(40)) {
            return;
        }
        round(1);
    }

    private void round(int number) {
        starts();
        if (dice.inThousand(10)) {
            arbitrates();
        }
        if (number == 1) {
            meanwhile();
        }
        diary.passWorking(dice.inThousand(50) ? 9 : 1, dice.inThousand(50) ? 14 : 5);
        int requests = number < MOST_ROUNDS ? 250 / number : 0;
        switch (dice.weighted(600, requests, 150)) {
            case 0 -> approves();
            case 1 -> requests(number);
            default -> rejects();
        }
    }

    /** Some reviews start too late, and some without anyone saying so. */
    private void starts() {
        boolean late = dice.inThousand(50);
        diary.passWorking(late ? 9 : 1, late ? 12 : 4);
        if (dice.inThousand(920)) {
            diary.decide(Decision.START_REVIEW, "");
        }
    }

    private void arbitrates() {
        diary.passWorking(1, 2);
        diary.decide(Decision.ARBITRATION_OPEN, "");
        diary.passWorking(3, 15);
        diary.decide(Decision.ARBITRATION_CLOSE, "");
    }

    private void meanwhile() {
        switch (dice.weighted(890, 60, 20, 20, 10)) {
            case 1 -> {
                diary.pass(0, 1);
                partner.comments();
            }
            case 2 -> {
                diary.pass(1, 1);
                partner.edits();
            }
            case 3 -> {
                diary.pass(1, 2);
                diary.respond(Response.DENY);
            }
            case 4 -> {
                diary.pass(1, 2);
                partner.withdraws();
            }
            default -> {}
        }
    }

    private void requests(int round) {
        diary.decide(Decision.REQUEST_INFO, information(dice));
        if (partner.answersRequest()) {
            round(round + 1);
        } else if (dice.inThousand(200)) {
            diary.pass(12, 16);
            new Disputing(diary).begins();
        }
    }

    private void approves() {
        String id = diary.decide(Decision.APPROVE, "");
        switch (dice.weighted(980, 8, 6, 3, 3)) {
            case 1 -> {
                diary.passWorking(1, 3);
                diary.amend(Kind.CORRECT, id, Decision.REJECT, rejection(dice));
                new Disputing(diary).perhaps();
            }
            case 2 -> {
                diary.passWorking(1, 3);
                diary.amend(Kind.VOID, id, Decision.APPROVE, "");
                diary.passWorking(1, 3);
                diary.decide(Decision.REJECT, rejection(dice));
            }
            case 3 -> diary.decide(Decision.REJECT, rejection(dice));
            case 4 -> diary.amend(Kind.VOID, "D-" + diary.dossier().earlierNumber() + "-1", Decision.APPROVE, "");
            default -> new Aftermath(diary).follows();
        }
    }

    private void rejects() {
        String id = diary.decide(Decision.REJECT, rejection(dice));
        if (dice.inThousand(10)) {
            diary.passWorking(1, 3);
            diary.amend(Kind.CORRECT, id, Decision.APPROVE, "");
            new Aftermath(diary).follows();
        } else if (dice.inThousand(10)) {
            new Disputing(diary).isMistaken();
        } else {
            new Disputing(diary).perhaps();
        }
    }
}
