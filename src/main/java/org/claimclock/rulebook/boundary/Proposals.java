package org.claimclock.rulebook.boundary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.Reckoner;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.scenario.Trials;
import org.claimclock.rulebook.table.ReasonTable.Catalogue;
import org.claimclock.rulebook.table.ReasonTable.Giver;
import org.claimclock.rulebook.table.ReasonTable.Reason;
import org.claimclock.rulebook.table.TableFaults;
import org.claimclock.rulebook.table.Tables;

/** Writes scenarios that would notice a moved boundary, and proposes only what was seen to do so. */
final class Proposals {
    private static final LocalDate MON_2021_03_01 = LocalDate.of(2021, 3, 1);
    private static final String LATE_NOTICE = "late_notice_tolerance_days";
    private static final int TRIED_DAYS = 30;

    private final LoadedRulebook rulebook;
    private final Scratch scratch;

    Proposals(LoadedRulebook rulebook, Scratch scratch) {
        this.rulebook = rulebook;
        this.scratch = scratch;
    }

    /** Rows that pass as the tables are and fail with the move; empty where none was found. */
    List<String> noticing(Boundary boundary, Move move) {
        return candidates(boundary, move)
                .map(this::rows)
                .filter(rows -> !rows.isEmpty() && isProven(rows, boundary, move))
                .findFirst()
                .orElse(List.of());
    }

    private Stream<Example> candidates(Boundary boundary, Move move) {
        String profile = boundary.about().profile();
        String supposed = profile.equals(rulebook.tables().profile()) ? "" : profile;
        return switch (boundary.about().kind()) {
            case LENGTH ->
                days(usualDay(boundary), 1)
                        .map(d0 -> example(Clock.valueOf(boundary.about().name()), supposed, d0));
            case TERM_CHANGE -> {
                LocalDate now = LocalDate.parse(boundary.value());
                LocalDate then = LocalDate.parse(move.value());
                LocalDate d0 = then.isBefore(now) ? then : now;
                yield Stream.of(example(Clock.valueOf(boundary.about().name()), supposed, d0));
            }
            case DAY -> days(LocalDate.parse(boundary.value()), -1).map(d0 -> example(Clock.START_REVIEW, "", d0));
            case POLICY -> boundary.about().name().equals(LATE_NOTICE) ? late(boundary) : Stream.of();
            case REASON_CHANGE -> given(boundary);
            case POLICY_CHANGE -> Stream.of();
        };
    }

    /** A reviewer gives the reason on its first or last day; what the system gives asks for no day. */
    private Stream<Example> given(Boundary boundary) {
        LocalDate day = LocalDate.parse(boundary.value());
        return rulebook.tables().reasons().all().stream()
                .filter(reason ->
                        reason.line() == boundary.line() && reason.use().responsible() == Giver.REVIEWER)
                .map(reason -> new Example(
                        reason.catalogue() == Catalogue.INFO ? Clock.PARTNER_RESPONSE : Clock.DISPUTE_FILING,
                        "",
                        day,
                        day.plusDays(1),
                        new Example.Reasons(reason.code(), reason.code())));
    }

    private Stream<Example> late(Boundary boundary) {
        LocalDate timely = MON_2021_03_01.plusDays(Integer.parseInt(boundary.value()));
        return Stream.of(timely, timely.plusDays(1))
                .map(readOn ->
                        new Example(Clock.PARTNER_RESPONSE, "", MON_2021_03_01, readOn, reasons(MON_2021_03_01)));
    }

    /** The first day of the row, or a plain Monday that it holds. */
    private static LocalDate usualDay(Boundary boundary) {
        LocalDate from = boundary.moves().get(0).concerned().from();
        return from.isBefore(MON_2021_03_01) ? MON_2021_03_01 : from;
    }

    private static Stream<LocalDate> days(LocalDate from, int step) {
        return IntStream.rangeClosed(1, TRIED_DAYS).mapToObj(each -> from.plusDays((long) each * step));
    }

    private Example example(Clock clock, String profile, LocalDate d0) {
        return new Example(clock, profile, d0, d0.plusDays(1), reasons(d0));
    }

    private Example.Reasons reasons(LocalDate on) {
        return new Example.Reasons(
                reason(on, Catalogue.INFO, reason -> true),
                reason(on, Catalogue.REJECTION, reason -> reason.use().disputable()));
    }

    private String reason(LocalDate on, Catalogue catalogue, Predicate<Reason> wanted) {
        return rulebook.tables().reasons().all().stream()
                .filter(reason -> reason.catalogue() == catalogue
                        && reason.use().responsible() == Giver.REVIEWER
                        && reason.valid().contains(on)
                        && wanted.test(reason))
                .map(Reason::code)
                .findFirst()
                .orElse("");
    }

    private List<String> rows(Example example) {
        TableFaults none = new TableFaults();
        String profile = example.profile().isEmpty() ? rulebook.tables().profile() : example.profile();
        Tables tables = Tables.read(scratch.folder(), profile, none);
        try {
            long tolerance = Long.parseLong(tables.policy(example.d0()).text(LATE_NOTICE));
            boolean late = example.readOn().isAfter(example.d0().plusDays(tolerance));
            LocalDate begin = late ? example.readOn() : example.d0();
            return example.rows(
                    new Reckoner(tables).start(example.clock(), begin).lastDay());
        } catch (RuntimeException e) {
            // The count leaves the calendar, or the table has no row that day: no example for it.
            return List.of();
        }
    }

    private boolean isProven(List<String> rows, Boundary boundary, Move move) {
        try {
            Files.writeString(
                    scratch.folder().resolve("scenarios/proposal.csv"),
                    Loose.HEADER + "\n" + String.join("\n", rows) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Trials trials = Trials.of(rulebook, scratch.folder());
        return !trials.notice(scratch.folder(), move.concerned())
                && scratch.whileMoved(boundary, move, () -> trials.notice(scratch.folder(), move.concerned()));
    }
}
