package org.claimclock.rulebook.boundary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.boundary.search.Proposal;
import org.claimclock.rulebook.boundary.search.Search;
import org.claimclock.rulebook.scenario.Contrast;
import org.claimclock.rulebook.scenario.Trials;
import org.claimclock.rulebook.table.TableFaults;
import org.claimclock.rulebook.table.Tables;

/** Finds scenarios that would notice a moved boundary, and proposes only what was seen to do so. */
final class Proposals {
    private final LoadedRulebook rulebook;
    private final Scratch scratch;
    private final Hopeless hopeless;

    /** @param rules the text of all rules */
    Proposals(LoadedRulebook rulebook, Scratch scratch, String rules) {
        this.rulebook = rulebook;
        this.scratch = scratch;
        this.hopeless = new Hopeless(rules);
    }

    /** The loose boundary with all that can be said of it. */
    Loose loose(Boundary boundary, List<Move> unnoticed) {
        List<Proposal> proposals = new ArrayList<>();
        List<String> unproposed = new ArrayList<>();
        for (Move move : unnoticed) {
            if (proposals.stream().anyMatch(each -> isProven(each, boundary, move))) {
                continue;
            }
            Optional<String> why = hopeless.findReason(candidates(boundary, move), moved(boundary, move));
            if (why.isPresent()) {
                unproposed.add(why.get());
            } else {
                propose(boundary, move, proposals, unproposed);
            }
        }
        return new Loose(
                boundary.table(),
                boundary.where() + ": " + Pinning.sentence(boundary, unnoticed),
                proposals,
                unproposed.stream().distinct().toList());
    }

    private void propose(Boundary boundary, Move move, List<Proposal> proposals, List<String> unproposed) {
        Candidates candidates = candidates(boundary, move);
        Optional<Proposal> usual = candidates
                .examples()
                .flatMap(example -> candidates.findProposal(example).stream())
                .filter(each -> isProven(each, boundary, move))
                .findFirst();
        if (usual.isPresent()) {
            proposals.add(usual.get());
            return;
        }
        if (candidates.areAll()) {
            unproposed.add("No clock that begins in the 30 days before " + boundary.value()
                    + " comes to another last day with " + move.value() + ".");
            return;
        }
        Contrast contrast = new Contrast(rulebook, candidates.tables(), moved(boundary, move));
        Search search = new Search(contrast, candidates.wanted());
        search.findProposal(candidates.supposed(), boundary.pinned(move))
                .filter(each -> isProven(each, boundary, move))
                .ifPresentOrElse(
                        proposals::add,
                        () -> unproposed.add(String.format(
                                Locale.ROOT,
                                "None of %,d histories that were tried ends otherwise with %s. Maybe write one that needs exactly %s.",
                                search.walked(),
                                move.value(),
                                boundary.value())));
    }

    private Candidates candidates(Boundary boundary, Move move) {
        String profile = profile(boundary);
        boolean own = profile.equals(rulebook.tables().profile());
        Tables tables = own ? rulebook.tables() : Tables.read(scratch.folder(), profile, new TableFaults());
        return new Candidates(tables, own ? "" : profile, boundary, move);
    }

    private Tables moved(Boundary boundary, Move move) {
        return scratch.whileMoved(
                boundary, move, () -> Tables.read(scratch.folder(), profile(boundary), new TableFaults()));
    }

    private String profile(Boundary boundary) {
        String own = boundary.about().profile();
        return own.isEmpty() ? rulebook.tables().profile() : own;
    }

    private boolean isProven(Proposal proposal, Boundary boundary, Move move) {
        try {
            Files.write(scratch.folder().resolve("scenarios/proposal.csv"), Proposal.file(List.of(proposal)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Trials trials = Trials.of(rulebook, scratch.folder());
        return !trials.notice(scratch.folder(), move.concerned())
                && scratch.whileMoved(boundary, move, () -> trials.notice(scratch.folder(), move.concerned()));
    }
}
