package org.claimclock.generate.life;

import org.claimclock.claim.event.PartnerAction;

/** What partners do in passing. */
record Partner(Diary diary) {

    String proof() {
        String first = "poe-" + diary.dossier().number() + "-" + diary.dice().between(1, 99) + ".pdf";
        return diary.dice().inThousand(200) ? first + "|statement-of-work.pdf" : first;
    }

    void addsProof() {
        diary.act(PartnerAction.ADD_POE, "poe_refs", proof());
    }

    void comments() {
        diary.act(PartnerAction.COMMENT, "comment", "Please, see the attached \"statement of work\".");
    }

    /** Changes one of the fields that can be edited. */
    void edits() {
        Dice dice = diary.dice();
        Dossier dossier = diary.dossier();
        switch (dice.weighted(100, 390, 300, 200, 10)) {
            case 0 -> edit("PARTNER_ID", dossier.customer().partner(dice));
            case 1 -> edit("PRODUCTS", String.join("|", dossier.otherProducts(dice)));
            case 2 -> edit("CUSTOMER_CONTACT", "Front Office <front@" + dossier.number() + ".example>");
            case 4 -> edit("PRODUCTS", dossier.bareProduct());
            default -> edit("PARTNER_CONTACT", "Deal Desk <desk@" + dossier.partner() + ".example>");
        }
    }

    private void edit(String field, String value) {
        diary.act(PartnerAction.EDIT, "field_name", field, "field_value", value);
    }

    void withdraws() {
        String reason = diary.dice().pick("WRONG_MPN", "WRONG_ACTIVITY", "NO_LONGER_WORKING_WITH_CUSTOMER", "OTHER");
        diary.act(PartnerAction.WITHDRAW, "withdraw_reason", reason);
    }

    /**
     * Answers a request for information, with a resubmission or without one, in time or not. Days that are safe on either side of five business
     * days, whatever the calendar.
     *
     * @return whether the claim is back with the reviewers
     */
    boolean answersRequest() {
        Dice dice = diary.dice();
        switch (dice.weighted(730, 120, 100, 50)) {
            case 0 -> {
                resubmits();
                return true;
            }
            case 1 -> {
                improves(12, 20);
                diary.act(PartnerAction.RESUBMIT);
            }
            case 2 -> improves(1, 5);
            default -> {}
        }
        return false;
    }

    /** In time; but the file may be late, and meanwhile the partner hears of a rejection. */
    private void resubmits() {
        improves(1, 5);
        int late = diary.dice().weighted(945, 40, 8, 7);
        if (late > 0) {
            diary.delayFile(late == 1 ? diary.dice().between(8, 14) : late == 2 ? 14 : 60);
        }
        diary.act(PartnerAction.RESUBMIT);
        if (late == 2) {
            diary.pass(10, 11);
            diary.act(PartnerAction.DISPUTE, "justification", "We had answered in time.");
        }
    }

    private void improves(int least, int most) {
        diary.pass(least, most);
        if (diary.dice().inThousand(300)) {
            edits();
        } else {
            addsProof();
        }
        diary.passMinutes();
    }
}
