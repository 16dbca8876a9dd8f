package org.claimclock.rulebook.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.claimclock.rulebook.table.ReasonTable.Catalogue;
import org.claimclock.rulebook.table.ReasonTable.Giver;
import org.claimclock.rulebook.table.ReasonTable.Reason;
import org.claimclock.rulebook.table.Tables;

/**
 * What there is to do: every act of every feed, in as many forms as the rules can tell apart, and one more.
 *
 * @param on a day on which the reasons are valid
 */
record Acts(Words words, Tables tables, LocalDate on) {
    static final Act DRAFT = Act.partner("CREATE", "");
    /** Another claim of the same partner, and the edit that would take its line. */
    static final Act TWIN = Act.partner("CREATE", "products=Word").byOther();

    static final Act TAKE_TWINS_LINE = Act.partner("EDIT", "PRODUCTS=Teams|Word");
    static final Act SAME_LINE = DRAFT.byOther();
    /** A claim whose products need a subscription, and the edit that leaves one without. */
    static final Act SUBSCRIBED =
            Act.partner("CREATE", "area=BUSINESS_APPLICATIONS; activity=USAGE; products=Sales:S-1");

    static final Act DROP_SUBSCRIPTION = Act.partner("EDIT", "PRODUCTS=Sales");
    /** Another partner's claim for the same line. */
    static final Act RIVAL = Act.partner("CREATE", "partner=1000002").byOther();

    static final Act RIVAL_SUBMITS = Act.partner("SUBMIT", "").byOther();
    static final Act RIVAL_APPROVED = Act.reviewer("APPROVE", "").byOther();
    static final Act RIVAL_WITHDRAWS = Act.partner("WITHDRAW", "OTHER").byOther();

    /** Everything, whether it can be done or not. */
    List<Act> all() {
        List<Act> all = new ArrayList<>(creations());
        all.addAll(next());
        all.addAll(List.of(TWIN, TAKE_TWINS_LINE, SAME_LINE, SUBSCRIBED, DROP_SUBSCRIPTION));
        all.addAll(List.of(RIVAL, RIVAL_SUBMITS, RIVAL_APPROVED, RIVAL_WITHDRAWS));
        return all;
    }

    /** Claims that differ from one another from the beginning. */
    List<Act> creations() {
        Set<String> details = new LinkedHashSet<>(List.of("", "poe="));
        List.of("PRESALES", "USAGE", "REVENUE_ASSOCIATION").stream()
                .filter(activity -> words.use(activity) || activity.equals("USAGE") && words.use("solutionArea"))
                .forEach(activity ->
                        details.add("area=BUSINESS_APPLICATIONS; activity=" + activity + "; products=Sales:S-1"));
        if (words.use("partnerId")) {
            words.texts().stream()
                    .filter(text -> text.matches("\\d{1,10}"))
                    .forEach(id -> details.add("partner=" + id));
        }
        if (words.use("productNames")) {
            words.texts().stream()
                    .filter(text -> text.matches("[A-Za-z0-9 ]+"))
                    .forEach(product -> details.add("products=" + product));
        }
        return details.stream().map(detail -> Act.partner("CREATE", detail)).toList();
    }

    /** What can be done next to a claim. */
    List<Act> next() {
        List<Act> acts = new ArrayList<>();
        List.of("SUBMIT", "RESUBMIT", "COMMENT", "CANCEL_DRAFT", "DISPUTE")
                .forEach(what -> acts.add(Act.partner(what, "")));
        acts.add(Act.partner("DISPUTE", "the proof is complete"));
        acts.add(Act.partner("EDIT", "PARTNER_ID=1000009"));
        acts.add(Act.partner("EDIT", "PRODUCTS=Exchange"));
        if (words.texts().stream().anyMatch(text -> text.endsWith("_CONTACT"))) {
            acts.add(Act.partner("EDIT", "CUSTOMER_CONTACT=Ann <ann@example.com>"));
            acts.add(Act.partner("EDIT", "PARTNER_CONTACT=Ann <ann@example.com>"));
        }
        for (int proof = 2; proof <= Math.max(2, words.mostProofs()); proof++) {
            acts.add(Act.partner("ADD_POE", "poe=proof-" + proof));
        }
        withdrawals().forEach(reason -> acts.add(Act.partner("WITHDRAW", reason)));
        List.of("START_REVIEW", "APPROVE", "DISPUTE_APPROVE", "DISPUTE_REJECT", "ARBITRATION_OPEN", "ARBITRATION_CLOSE")
                .forEach(what -> acts.add(Act.reviewer(what, "")));
        reasons(Catalogue.INFO, reason -> true).forEach(code -> {
            acts.add(Act.reviewer("REQUEST_INFO", code));
            acts.add(Act.reviewer("DISPUTE_REQUEST_INFO", code));
        });
        rejections().forEach(code -> acts.add(Act.reviewer("REJECT", code)));
        acts.add(Act.customer("DENY"));
        acts.add(Act.customer("ACCEPT"));
        return acts;
    }

    private Set<String> rejections() {
        Set<String> codes = new LinkedHashSet<>(
                reasons(Catalogue.REJECTION, reason -> reason.use().disputable()));
        codes.addAll(reasons(Catalogue.REJECTION, reason -> !reason.use().disputable()));
        return codes;
    }

    private Set<String> withdrawals() {
        Set<String> reasons = new LinkedHashSet<>(List.of("OTHER"));
        words.texts().stream()
                .filter(List.of(tables.policy(on).text("withdraw_reasons").split("\\|"))::contains)
                .forEach(reasons::add);
        return reasons;
    }

    /** Those that rules name, and one other. */
    private Set<String> reasons(Catalogue catalogue, Predicate<Reason> wanted) {
        List<String> codes = tables.reasons().all().stream()
                .filter(reason -> reason.catalogue() == catalogue
                        && reason.use().responsible() == Giver.REVIEWER
                        && reason.valid().contains(on)
                        && wanted.test(reason))
                .map(Reason::code)
                .toList();
        Set<String> told = new LinkedHashSet<>();
        codes.stream().filter(words.texts()::contains).forEach(told::add);
        codes.stream().filter(code -> !told.contains(code)).findFirst().ifPresent(told::add);
        return told;
    }
}
