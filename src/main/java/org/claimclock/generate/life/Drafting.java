package org.claimclock.generate.life;

import org.claimclock.claim.event.PartnerAction;

/** How a claim comes to be submitted, or never is. */
final class Drafting {

    private final Diary diary;
    private final Dice dice;
    private final Partner partner;

    Drafting(Diary diary) {
        this.diary = diary;
        this.dice = diary.dice();
        this.partner = new Partner(diary);
    }

    /** False if the draft stays one or is closed. */
    boolean endsSubmitted() {
        String previous = dice.inThousand(10) ? earlierClaim() : "";
        if (dice.inThousand(850)) {
            boolean complete = dice.inThousand(990);
            diary.createSubmitted("previous_claim_id", previous, "poe_refs", complete ? partner.proof() : "");
            return complete || completes();
        }
        boolean proven = dice.inThousand(500);
        diary.createDraft("previous_claim_id", previous, "poe_refs", proven ? partner.proof() : "");
        diary.pass(1, 6);
        return goesOn(proven);
    }

    /** Some were made before this program was there. */
    private String earlierClaim() {
        return dice.inThousand(300)
                ? diary.dossier().claimId() + "-OLD"
                : "C-" + diary.dossier().earlierNumber();
    }

    private boolean goesOn(boolean proven) {
        switch (dice.weighted(200, 100, 700)) {
            case 0 -> partner.comments();
            case 1 -> diary.act(PartnerAction.CANCEL_DRAFT);
            default -> {
                return submits(proven);
            }
        }
        return false;
    }

    private boolean submits(boolean proven) {
        if (dice.inThousand(300)) {
            partner.edits();
            diary.passMinutes();
        }
        if (!proven && dice.inThousand(100)) {
            diary.act(PartnerAction.SUBMIT);
            return completes();
        }
        if (!proven) {
            partner.addsProof();
            diary.passMinutes();
        }
        diary.act(PartnerAction.SUBMIT);
        return true;
    }

    /** A submission without proof was refused; most partners see it and try again. */
    private boolean completes() {
        diary.pass(1, 3);
        if (dice.inThousand(200)) {
            return false;
        }
        partner.addsProof();
        diary.passMinutes();
        diary.act(PartnerAction.SUBMIT);
        return true;
    }
}
