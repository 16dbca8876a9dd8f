package org.claimclock.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.Decision;
import org.claimclock.claim.event.PartnerAction;
import org.claimclock.claim.event.ReviewerDecided;
import org.claimclock.claim.event.ReviewerDecided.Amendment;
import org.claimclock.claim.event.Submission;
import org.claimclock.register.Happened;

/** Nights at random: what happens to a few claims of few customers, told early, in time, late, or of the future. */
final class RandomNights {
    private static final LocalDate MON_2021_03_01 = LocalDate.of(2021, 3, 1);
    private static final int CLAIMS = 12;
    private static final int CUSTOMERS = 4;

    private final Random random;
    private final Map<LocalDate, List<ClaimEvent>> nights = new TreeMap<>();
    private final List<ReviewerDecided> decisions = new ArrayList<>();

    private RandomNights(long seed) {
        this.random = new Random(seed);
    }

    /** By as-of, in order; some nights have no events. */
    static Map<LocalDate, List<ClaimEvent>> of(long seed) {
        RandomNights made = new RandomNights(seed);
        made.make();
        return made.nights;
    }

    static List<String> claimIds() {
        List<String> ids = new ArrayList<>();
        for (int n = 0; n <= CLAIMS; n++) {
            ids.add("C-" + n);
        }
        return ids;
    }

    private void make() {
        LocalDate last = MON_2021_03_01;
        for (int night = 0; night < 25; night++) {
            nights.put(last, new ArrayList<>());
            last = last.plusDays(1 + random.nextInt(random.nextInt(6) == 0 ? 20 : 3));
        }
        for (int n = 0; n < CLAIMS; n++) {
            create(n);
        }
        for (int n = 0; n < 120; n++) {
            happen(n);
        }
    }

    private void create(int n) {
        LocalDate received = night(8);
        LocalDate on = received.minusDays(random.nextInt(4));
        Happened told = Happened.toldOn(received);
        String tenant = "t-" + n % CUSTOMERS;
        var form = Happened.form("C-" + n, tenant, "70" + random.nextInt(2), "Product " + random.nextInt(2));
        var submission = random.nextInt(4) == 0
                ? Submission.NONE
                : told.submitted("C-" + n, tenant, on.plusDays(random.nextInt(2)))
                        .submission();
        add(received, told.created(form, on, submission));
    }

    private void happen(int n) {
        LocalDate received = night(25);
        LocalDate on = received.minusDays(random.nextInt(3) == 0 ? random.nextInt(12) - 2 : 0);
        String claim = "C-" + random.nextInt(CLAIMS + 1);
        Happened told = Happened.toldOn(received);
        switch (random.nextInt(10)) {
            case 0 -> add(received, told.denied("R-" + n, claim, "t", on));
            case 1, 2, 3 -> {
                PartnerAction[] actions = {
                    PartnerAction.SUBMIT,
                    PartnerAction.RESUBMIT,
                    PartnerAction.RESUBMIT,
                    PartnerAction.WITHDRAW,
                    PartnerAction.DISPUTE,
                    PartnerAction.COMMENT,
                    PartnerAction.ADD_POE
                };
                add(received, told.acted("A-" + n, claim, actions[random.nextInt(actions.length)], on));
            }
            case 4 -> amend(n, told, on);
            default -> {
                Decision[] all = {
                    Decision.START_REVIEW,
                    Decision.APPROVE,
                    Decision.APPROVE,
                    Decision.REQUEST_INFO,
                    Decision.REJECT,
                    Decision.DISPUTE_APPROVE
                };
                ReviewerDecided decided = told.decided("D-" + n, claim, all[random.nextInt(all.length)], on);
                decisions.add(decided);
                add(received, decided);
            }
        }
    }

    private void amend(int n, Happened told, LocalDate on) {
        if (!decisions.isEmpty()) {
            ReviewerDecided before = decisions.get(random.nextInt(decisions.size()));
            Amendment.Kind kind =
                    Arrays.asList(Amendment.Kind.CORRECT, Amendment.Kind.VOID).get(random.nextInt(2));
            ReviewerDecided amended = told.amended("D-" + n, before, kind, on);
            decisions.add(amended);
            add(told.received(), amended);
        }
    }

    private void add(LocalDate received, ClaimEvent event) {
        nights.getOrDefault(received, new ArrayList<>()).add(event);
    }

    private LocalDate night(int among) {
        List<LocalDate> all = List.copyOf(nights.keySet());
        return all.get(random.nextInt(Math.min(among, all.size())));
    }
}
