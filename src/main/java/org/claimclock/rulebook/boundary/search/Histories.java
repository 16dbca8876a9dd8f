package org.claimclock.rulebook.boundary.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What can happen to a claim, the plain first: it comes into each status, and is acted on there at once, after a deadline has passed, or so many days later.
 *
 * @param lapses of a history, the days after its first act on which a deadline has passed
 */
record Histories(Wanted wanted, Function<History, List<Integer>> lapses) {
    private static final int SHIFTED = 4;

    /** @param turns days of the history that may be what matters */
    record Drawn(History history, List<Integer> turns) {}

    /** Drawn as they are asked for: to know when a deadline passes the history has to be walked. */
    Stream<Drawn> all() {
        return Stream.<Supplier<Stream<Drawn>>>of(
                        this::plain,
                        this::held,
                        this::answeredLate,
                        this::disputed,
                        this::created,
                        this::readLate,
                        this::actedOn,
                        this::cameLate,
                        this::afterLapse,
                        this::later)
                .flatMap(Supplier::get);
    }

    private List<History> standings() {
        String info = wanted.reasons().info();
        String rejection = wanted.reasons().rejection();
        List<Step> submitted = List.of(Step.partner("SUBMIT", ""));
        List<Step> asked = asked();
        List<Step> approved = with(submitted, Step.reviewer("APPROVE", ""));
        List<Step> rejected = with(submitted, Step.reviewer("REJECT", rejection));
        List<Step> disputed = with(rejected, Step.partner("DISPUTE", "the proof is complete"));
        return Stream.of(
                        submitted,
                        with(submitted, Step.reviewer("START_REVIEW", "")),
                        asked,
                        approved,
                        rejected,
                        with(submitted, Step.partner("WITHDRAW", "OTHER")),
                        with(asked, Step.partner("RESUBMIT", "")),
                        with(approved, Step.customer("DENY")),
                        disputed,
                        with(disputed, Step.reviewer("DISPUTE_REJECT", "")),
                        with(disputed, Step.reviewer("DISPUTE_APPROVE", "")),
                        with(disputed, Step.reviewer("DISPUTE_REQUEST_INFO", info)))
                .map(steps -> new History(steps, 1 + wanted.reach()))
                .toList();
    }

    private List<Step> asked() {
        return List.of(
                Step.partner("SUBMIT", ""),
                Step.reviewer("REQUEST_INFO", wanted.reasons().info()));
    }

    private List<Step> acts() {
        String info = wanted.reasons().info();
        return List.of(
                Step.partner("SUBMIT", ""),
                Step.partner("RESUBMIT", ""),
                Step.partner("DISPUTE", "the proof is complete"),
                Step.partner("DISPUTE", ""),
                Step.partner("EDIT", "PRODUCTS=Exchange"),
                Step.partner("EDIT", "PARTNER_ID=1000009"),
                Step.partner("ADD_POE", ""),
                Step.partner("WITHDRAW", "OTHER"),
                Step.partner("COMMENT", ""),
                Step.partner("CANCEL_DRAFT", ""),
                Step.reviewer("START_REVIEW", ""),
                Step.reviewer("REQUEST_INFO", info),
                Step.reviewer("APPROVE", ""),
                Step.reviewer("REJECT", wanted.reasons().rejection()),
                Step.reviewer("DISPUTE_APPROVE", ""),
                Step.reviewer("DISPUTE_REJECT", ""),
                Step.reviewer("DISPUTE_REQUEST_INFO", info),
                Step.customer("DENY"),
                Step.customer("ACCEPT"));
    }

    private static List<Step> with(List<Step> steps, Step last) {
        List<Step> all = new ArrayList<>(steps);
        all.add(last);
        return all;
    }

    private Stream<Drawn> plain() {
        return standings().stream().map(each -> new Drawn(each, turns(each)));
    }

    /** Its first day, and the days around each lapse: on another date weekends fall otherwise. */
    private List<Integer> turns(History history) {
        return Stream.concat(
                        Stream.of(0),
                        lapses.apply(history).stream()
                                .flatMap(day -> IntStream.rangeClosed(day - SHIFTED, day + SHIFTED)
                                        .boxed()))
                .filter(day -> day >= 0)
                .distinct()
                .toList();
    }

    /** Claims of every kind with so many proofs or products. */
    private Stream<Drawn> created() {
        if (!wanted.ofRules()) {
            return Stream.of();
        }
        Stream<String> details = Stream.of(
                        "",
                        "area=BUSINESS_APPLICATIONS; activity=PRESALES; ",
                        "area=BUSINESS_APPLICATIONS; activity=USAGE; ",
                        "area=BUSINESS_APPLICATIONS; activity=REVENUE_ASSOCIATION; ")
                .flatMap(kind -> wanted.times()
                        .flatMap(count -> Stream.of(
                                kind + "products=" + named("Teams", kind.isEmpty() ? "" : ":S-", 1) + "; poe="
                                        + named("proof-", "", count),
                                kind + "products=" + named("Teams", kind.isEmpty() ? "" : ":S-", Math.max(1, count)))));
        return details.distinct()
                .flatMap(detail -> standings().stream()
                        .map(each -> each.createdAs(detail))
                        .map(each -> new Drawn(each, List.of(0))));
    }

    private static String named(String name, String behind, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(at -> name + at + (behind.isEmpty() ? "" : behind + at))
                .collect(Collectors.joining("|"));
    }

    private Stream<Drawn> readLate() {
        return standings().stream()
                .flatMap(each -> wanted.around().stream()
                        .filter(night -> night > 1)
                        .map(night -> new Drawn(each.readOn(night, wanted.reach()), List.of(0, night))));
    }

    private Stream<Drawn> actedOn() {
        return Stream.concat(Stream.of(draft()), standings().stream())
                .flatMap(each -> acts().stream().map(act -> each.and(act, wanted.reach())))
                .map(each -> new Drawn(each, heldTurns()));
    }

    private History draft() {
        return new History(List.of(), 1 + wanted.reach());
    }

    /** A decision on a draft waits for what has to come before it. */
    private Stream<Drawn> held() {
        return Stream.of(new Drawn(draft().and(Step.reviewer("APPROVE", ""), wanted.reach()), heldTurns()));
    }

    /** What is held for want of something is given up so many days later. */
    private List<Integer> heldTurns() {
        return Stream.concat(Stream.of(0), wanted.around().stream().flatMap(day -> Stream.of(day, day + 1)))
                .distinct()
                .toList();
    }

    /** A claim that is rejected and disputed so many times. */
    private Stream<Drawn> disputed() {
        Step dispute = Step.partner("DISPUTE", "the proof is complete");
        return wanted.times().filter(times -> times > 0).map(times -> {
            List<Step> steps = new ArrayList<>(List.of(
                    Step.partner("SUBMIT", ""),
                    Step.reviewer("REJECT", wanted.reasons().rejection())));
            List<Step> round =
                    List.of(dispute, Step.reviewer("DISPUTE_APPROVE", ""), Step.partner("WITHDRAW", "OTHER"));
            Collections.nCopies(times, round).forEach(steps::addAll);
            steps.add(dispute);
            return new Drawn(new History(steps, 1 + wanted.reach()), List.of(0));
        });
    }

    private Stream<Drawn> afterLapse() {
        return standings().stream()
                .flatMap(each -> lapses.apply(each).stream()
                        .flatMap(lapse -> IntStream.rangeClosed(lapse, lapse + (wanted.exact() ? SHIFTED : 1))
                                .boxed()
                                .flatMap(day -> acts().stream()
                                        .map(act -> each.and(act.at(day), wanted.reach()))
                                        .map(history -> new Drawn(history, List.of(day))))));
    }

    private Stream<Drawn> answeredLate() {
        return cameLate(new History(asked(), 1 + wanted.reach()), Stream.of(Step.partner("RESUBMIT", "")));
    }

    private Stream<Drawn> cameLate() {
        return standings().stream()
                .flatMap(each ->
                        cameLate(each, acts().stream().filter(act -> !act.who().equals("REVIEWER"))));
    }

    /** What happened in time comes so many days after the deadline was taken to have passed. */
    private Stream<Drawn> cameLate(History standing, Stream<Step> acts) {
        List<Integer> nights = lapses.apply(standing).stream()
                .flatMap(lapse -> wanted.around().stream().map(more -> lapse + more))
                .distinct()
                .filter(night -> night > 1)
                .toList();
        return acts.flatMap(act ->
                nights.stream().map(night -> new Drawn(standing.and(act.at(1).readOn(night), 1), List.of(1, night))));
    }

    private Stream<Drawn> later() {
        return standings().stream()
                .flatMap(each -> wanted.around().stream()
                        .flatMap(day -> acts().stream()
                                .map(act -> each.and(act.at(day), 1))
                                .map(history -> new Drawn(history, List.of(0, day)))));
    }
}
