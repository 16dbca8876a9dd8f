package org.claimclock.rulebook.boundary;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.Reckoner;
import org.claimclock.rulebook.boundary.Boundary.Kind;
import org.claimclock.rulebook.boundary.search.Proposal;
import org.claimclock.rulebook.boundary.search.Wanted;
import org.claimclock.rulebook.boundary.search.Wanted.Reasons;
import org.claimclock.rulebook.table.PolicyTable;
import org.claimclock.rulebook.table.ReasonTable.Catalogue;
import org.claimclock.rulebook.table.ReasonTable.Giver;
import org.claimclock.rulebook.table.ReasonTable.Reason;
import org.claimclock.rulebook.table.Tables;

/**
 * Where to look for a scenario that notices one move of a boundary.
 *
 * @param tables as they are, in the profile that the boundary belongs to
 * @param supposed the profile that a scenario has to suppose; empty for the one that is tested
 */
record Candidates(Tables tables, String supposed, Boundary boundary, Move move) {
    private static final LocalDate MON_2021_03_01 = LocalDate.of(2021, 3, 1);
    private static final String LATE_NOTICE = "late_notice_tolerance_days";
    private static final int TRIED_DAYS = 30;

    /** Those that say most plainly what the boundary is: one clock that starts, and its last day. */
    Stream<Example> examples() {
        return switch (boundary.about().kind()) {
            case LENGTH ->
                days(usualDay().plusDays(1), 1)
                        .map(d0 -> example(Clock.valueOf(boundary.about().name()), d0));
            case TERM_CHANGE -> Stream.of(example(Clock.valueOf(boundary.about().name()), otherwise()));
            case DAY -> counts();
            case POLICY -> boundary.about().name().equals(LATE_NOTICE) ? late() : Stream.of();
            case REASON_CHANGE -> given();
            case POLICY_CHANGE -> Stream.of();
        };
    }

    /** What any history may notice it by. */
    Wanted wanted() {
        boolean exact = boundary.about().kind().name().endsWith("_CHANGE");
        LocalDate day = exact ? otherwise() : usualDay();
        boolean ofRules = boundary.about().kind().name().startsWith("POLICY")
                && !PolicyTable.isNeeded(boundary.about().name());
        return new Wanted(day, exact, values(day), ofRules, reasons(day));
    }

    /** The one day on which a moved beginning or end says something else. */
    LocalDate otherwise() {
        LocalDate now = LocalDate.parse(boundary.value());
        LocalDate then = LocalDate.parse(move.value());
        return move.isEnd() == then.isAfter(now) ? then : now;
    }

    private List<Integer> values(LocalDate day) {
        String name = boundary.about().name();
        return switch (boundary.about().kind()) {
            case LENGTH, POLICY -> numbers(Stream.of(boundary.value(), move.value()));
            case TERM_CHANGE ->
                numbers(around(day)
                        .map(each -> String.valueOf(
                                tables.term(Clock.valueOf(name), each).length())));
            case POLICY_CHANGE ->
                numbers(around(day)
                        .map(each -> tables.policies()
                                .find(name, tables.profile(), each)
                                .map(PolicyTable.PolicyRow::value)
                                .orElse("")));
            case REASON_CHANGE, DAY -> List.of();
        };
    }

    private static Stream<LocalDate> around(LocalDate day) {
        return Stream.of(day.minusDays(1), day, day.plusDays(1));
    }

    private static List<Integer> numbers(Stream<String> texts) {
        return texts.filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .distinct()
                .toList();
    }

    /** Every clock that begins before the day, or on it: the usual one first. */
    private Stream<Example> counts() {
        LocalDate day = LocalDate.parse(boundary.value());
        return Arrays.stream(Clock.values())
                .flatMap(clock -> Stream.concat(days(day.minusDays(1), -1), Stream.of(day))
                        .map(d0 -> example(clock, d0)));
    }

    /** A reviewer gives the reason on its first or last day. */
    private Stream<Example> given() {
        LocalDate day = LocalDate.parse(boundary.value());
        return tables.reasons().all().stream()
                .filter(reason ->
                        reason.line() == boundary.line() && reason.use().responsible() == Giver.REVIEWER)
                .map(reason -> new Example(
                        reason.catalogue() == Catalogue.INFO ? Clock.PARTNER_RESPONSE : Clock.DISPUTE_FILING,
                        supposed,
                        day,
                        day.plusDays(1),
                        new Reasons(reason.code(), reason.code())));
    }

    private Stream<Example> late() {
        LocalDate day = usualDay();
        LocalDate timely = day.plusDays(Integer.parseInt(boundary.value()));
        return Stream.of(timely, timely.plusDays(1))
                .map(readOn -> new Example(Clock.PARTNER_RESPONSE, supposed, day, readOn, reasons(day)));
    }

    /** A plain Monday on which the row counts, or the first day on which it does. */
    private LocalDate usualDay() {
        if (move.concerned().contains(MON_2021_03_01)) {
            return MON_2021_03_01;
        }
        LocalDate from = move.concerned().from();
        LocalDate begin = tables.begin();
        return from.isBefore(begin) ? begin : from;
    }

    private static Stream<LocalDate> days(LocalDate from, int step) {
        return IntStream.range(0, TRIED_DAYS).mapToObj(each -> from.plusDays((long) each * step));
    }

    private Example example(Clock clock, LocalDate d0) {
        return new Example(clock, supposed, d0, d0.plusDays(1), reasons(d0));
    }

    private Reasons reasons(LocalDate on) {
        return new Reasons(
                reason(on, Catalogue.INFO, reason -> true),
                reason(on, Catalogue.REJECTION, reason -> reason.use().disputable()));
    }

    private String reason(LocalDate on, Catalogue catalogue, Predicate<Reason> wanted) {
        return tables.reasons().all().stream()
                .filter(reason -> reason.catalogue() == catalogue
                        && reason.use().responsible() == Giver.REVIEWER
                        && reason.valid().contains(on)
                        && wanted.test(reason))
                .map(Reason::code)
                .findFirst()
                .orElse("");
    }

    /** The example with the last day that its clock has; none where the count leaves the calendar, or the table has no row that day. */
    Optional<Proposal> findProposal(Example example) {
        try {
            long tolerance = Long.parseLong(tables.policy(example.d0()).text(LATE_NOTICE));
            boolean late = example.readOn().isAfter(example.d0().plusDays(tolerance));
            LocalDate begin = late ? example.readOn() : example.d0();
            return Optional.of(example.proposal(
                    new Reckoner(tables).start(example.clock(), begin).lastDay()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the examples are all that can be tried: a day is noticed by a count or by nothing. */
    boolean areAll() {
        return boundary.about().kind() == Kind.DAY;
    }
}
