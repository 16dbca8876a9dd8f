package org.claimclock.claim.walk;

import static org.claimclock.claim.ClaimStatus.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimclock.claim.Activity;
import org.claimclock.claim.ClaimForm;
import org.claimclock.claim.ClaimStatus;
import org.claimclock.claim.Contact;
import org.claimclock.claim.Product;
import org.claimclock.claim.SolutionArea;
import org.claimclock.claim.event.CustomerResponded.Response;
import org.claimclock.claim.event.Decision;
import org.claimclock.claim.event.PartnerActed.Edit;
import org.claimclock.claim.event.PartnerAction;
import org.claimclock.claim.event.ReviewerDecided;

/** The life of one claim: a plausible main line, and what disturbs it. */
final class Life {
    private final Diary diary;
    private final String id;
    private final String tenant;
    private final List<ReviewerDecided> decided = new ArrayList<>();
    private LocalDate day;
    private LocalDate last;
    private ClaimStatus status = EDITING;
    private boolean disputed;
    private boolean over;

    Life(Diary diary, String id, String tenant, LocalDate start) {
        this.diary = diary;
        this.id = id;
        this.tenant = tenant;
        this.day = start.plusDays(diary.random.nextInt(12) - 3);
        this.last = day;
    }

    void live() {
        LocalDate created = day;
        boolean submits = diary.chance(70);
        boolean proves = diary.chance(90);
        step(0, 0, 1, 2);
        ClaimForm form = new ClaimForm(
                new ClaimForm.Identity(id, "Claim " + id, diary.chance(6) ? "C00" : "", tenant),
                diary.oneOf("7001", "7002", "7002", "7003"),
                new ClaimForm.Scope(SolutionArea.MICROSOFT_365, Activity.USAGE, products()),
                new ClaimForm.Contacts(new Contact("Cara", "c@example.org"), new Contact("Paul", "p@example.org")),
                proves ? List.of("poe-1") : List.of(),
                false);
        diary.create(form, created, submits ? day : LocalDate.MAX);
        status = submits && proves ? SUBMITTED : EDITING;
        int steps = diary.oneOf(2, 4, 6, 8, 10);
        for (int step = 0; step < steps && !over; step++) {
            if (!diary.calm && diary.chance(16)) {
                disturb(day.plusDays(diary.oneOf(-4, -2, -1, 0, 0, 1)));
            }
            goOn();
            if (!diary.calm && !decided.isEmpty() && diary.chance(7)) {
                amend(decided.get(diary.random.nextInt(decided.size())));
            }
        }
    }

    private List<Product> products() {
        String suffix = diary.calm ? "-" + id : "";
        return Stream.of("TEAMS", "EXCHANGE", "VIVA")
                .filter(name -> name.equals("TEAMS") || diary.chance(25))
                .map(name -> new Product(name + (diary.chance(diary.calm ? 0 : 40) ? id : suffix), ""))
                .toList();
    }

    private void goOn() {
        switch (status) {
            case EDITING -> draft();
            case SUBMITTED -> beginReview();
            case UNDER_REVIEW -> {
                step(0, 1, 1, 2, 3, 7, 9);
                review();
            }
            case PARTNER_ACTION_REQUIRED -> answer();
            case APPROVED -> awaitConsent();
            case REJECTED -> dispute();
        }
    }

    private void draft() {
        step(0, 1, 2, 4);
        if (diary.chance(12)) {
            act(PartnerAction.CANCEL_DRAFT);
            over = diary.chance(60);
        } else if (diary.chance(15)) {
            edit(day);
        } else {
            act(PartnerAction.ADD_POE);
            step(0, 1, 1, 2);
            act(PartnerAction.SUBMIT);
            status = SUBMITTED;
        }
    }

    private void beginReview() {
        if (diary.chance(15)) {
            edit(day);
        }
        step(0, 1, 1, 2, 3, 5, 8, 16);
        if (!diary.calm && diary.chance(5)) {
            respond(Response.DENY, day);
        }
        if (diary.chance(60)) {
            decide(Decision.START_REVIEW);
            status = UNDER_REVIEW;
        } else {
            review();
        }
    }

    private void review() {
        if (diary.chance(5)) {
            act(PartnerAction.WITHDRAW);
            become(REJECTED);
            return;
        }
        boolean spelled = disputed && diary.chance(50);
        int lot = diary.random.nextInt(11);
        if (lot < 5) {
            decide(spelled ? Decision.DISPUTE_APPROVE : Decision.APPROVE);
            become(APPROVED);
        } else if (lot < 8) {
            decide(spelled ? Decision.DISPUTE_REQUEST_INFO : Decision.REQUEST_INFO);
            become(PARTNER_ACTION_REQUIRED);
        } else {
            decide(spelled ? Decision.DISPUTE_REJECT : Decision.REJECT);
            become(REJECTED);
        }
        disputed = disputed && status == PARTNER_ACTION_REQUIRED;
        if (!diary.calm && diary.chance(8)) {
            ReviewerDecided other = decided.get(decided.size() - 1);
            diary.twin(other, diary.oneOf(other.decision(), Decision.APPROVE, Decision.REJECT), day);
        }
    }

    private void answer() {
        if (diary.chance(30)) {
            edit(last.plusDays(diary.random.nextInt(7)));
        }
        if (diary.chance(8)) {
            diary.act(id, PartnerAction.WITHDRAW, last.plusDays(1));
            day = last.plusDays(1);
            become(REJECTED);
            return;
        }
        LocalDate lastDay = ShippedRules.rulebook().calendar(last).after(last, 5);
        if (diary.chance(15)) {
            day = lastDay.plusDays(2);
            become(REJECTED);
            return;
        }
        int span = (int) (lastDay.toEpochDay() - last.toEpochDay());
        day = diary.chance(75)
                ? last.plusDays(diary.random.nextInt(span + 1))
                : lastDay.plusDays(diary.oneOf(0, 0, 1, 2));
        act(PartnerAction.RESUBMIT);
        become(day.isAfter(lastDay) ? REJECTED : SUBMITTED);
    }

    private void awaitConsent() {
        if (diary.chance(20)) {
            respond(Response.ACCEPT, last.plusDays(diary.random.nextInt(9)));
        }
        if (diary.chance(30)) {
            day = last.plusDays(diary.oneOf(0, 1, 3, 6, 7, 7, 8, 9));
            respond(Response.DENY, day);
            become(REJECTED);
        } else if (diary.chance(25)) {
            day = last.plusDays(diary.oneOf(0, 2, 5, 8, 9, 14, 20));
            act(PartnerAction.WITHDRAW);
            become(REJECTED);
        } else {
            step(8, 10, 15);
            over = diary.chance(60);
        }
    }

    private void dispute() {
        if (diary.chance(30)) {
            over = true;
            return;
        }
        day = last.plusDays(diary.chance(85) || diary.calm ? diary.oneOf(0, 1, 2, 4, 8) : diary.oneOf(29, 30, 31, 33));
        act(PartnerAction.DISPUTE);
        step(0, 1, 2, 5, 8);
        Decision decision =
                diary.oneOf(Decision.DISPUTE_APPROVE, Decision.DISPUTE_REJECT, Decision.DISPUTE_REQUEST_INFO);
        decide(decision);
        disputed = decision == Decision.DISPUTE_REQUEST_INFO;
        over = decision == Decision.DISPUTE_REJECT && diary.chance(70);
        become(decision == Decision.DISPUTE_APPROVE ? APPROVED : disputed ? PARTNER_ACTION_REQUIRED : REJECTED);
    }

    private void disturb(LocalDate on) {
        switch (diary.random.nextInt(8)) {
            case 0 -> diary.act(id, diary.oneOf(PartnerAction.COMMENT, PartnerAction.ADD_POE), on);
            case 1 -> edit(on);
            case 2 -> respond(diary.oneOf(Response.DENY, Response.ACCEPT), on);
            case 3 -> {
                decided.add(diary.decide(id, Decision.ARBITRATION_OPEN, on));
                decided.add(diary.decide(id, Decision.ARBITRATION_CLOSE, on.plusDays(diary.oneOf(1, 3, 6, 10))));
            }
            case 4 -> diary.act("C-none", PartnerAction.COMMENT, on);
            case 5, 6 -> decided.add(diary.decide(id, diary.oneOf(Decision.values()), on));
            default ->
                diary.act(
                        id,
                        diary.oneOf(
                                PartnerAction.SUBMIT,
                                PartnerAction.RESUBMIT,
                                PartnerAction.DISPUTE,
                                PartnerAction.CANCEL_DRAFT,
                                PartnerAction.WITHDRAW),
                        on);
        }
    }

    private void amend(ReviewerDecided first) {
        ReviewerDecided before = first;
        LocalDate on = day;
        for (int link = diary.oneOf(1, 1, 1, 2, 3); link > 0; link--) {
            on = on.plusDays(diary.oneOf(-3, 0, 1, 2, 5));
            ReviewerDecided amendment = diary.amend(before, on);
            before = diary.chance(70) ? amendment : before;
        }
    }

    private void edit(LocalDate on) {
        Edit edit = switch (diary.random.nextInt(3)) {
            case 0 -> new Edit("PARTNER_ID", diary.oneOf("7001", "7002", "7003"));
            case 1 -> new Edit("CUSTOMER_CONTACT", "Jo <jo@example.org>");
            default -> {
                List<String> names = products().stream().map(Product::toString).toList();
                yield new Edit("PRODUCTS", String.join("|", names));
            }
        };
        diary.act(id, PartnerAction.EDIT, on, edit);
    }

    private void act(PartnerAction action) {
        diary.act(id, action, day);
    }

    private void respond(Response response, LocalDate on) {
        diary.respond(id, tenant, response, on);
    }

    private void decide(Decision decision) {
        decided.add(diary.decide(id, decision, day));
    }

    private void become(ClaimStatus next) {
        status = next;
        last = day;
    }

    private void step(Integer... days) {
        day = day.plusDays(diary.oneOf(days));
    }
}
