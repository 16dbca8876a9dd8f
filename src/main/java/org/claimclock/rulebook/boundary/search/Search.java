package org.claimclock.rulebook.boundary.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimclock.rulebook.boundary.search.Histories.Drawn;
import org.claimclock.rulebook.scenario.Contrast;
import org.claimclock.rulebook.scenario.Contrast.Parting;
import org.claimclock.rulebook.scenario.file.Scenario;
import org.claimclock.rulebook.scenario.file.ScenarioFile;

/** Walks one history after the other under two sets of tables, until one tells them apart. */
public final class Search {
    /** Beyond so many it takes longer than a person waits. */
    private static final int MOST = 4000;

    private static final int AT_ONCE = 50;

    private final Contrast contrast;
    private final Wanted wanted;
    private final Map<History, List<Integer>> lapses = new HashMap<>();
    private int walked;

    /** @param contrast of the tables as they are and as they might be */
    public Search(Contrast contrast, Wanted wanted) {
        this.contrast = contrast;
        this.wanted = wanted;
    }

    private record Dated(History history, LocalDate first) {}

    /**
     * The first scenario that holds under the tables as they are and not under the others.
     *
     * @param profile that it supposes; empty for none
     * @param name a sentence
     */
    public Optional<Proposal> findProposal(String profile, String name) {
        List<Dated> batch = new ArrayList<>();
        for (Drawn drawn : (Iterable<Drawn>) new Histories(wanted, this::lapses).all()::iterator) {
            dates(drawn).forEach(first -> batch.add(new Dated(drawn.history(), first)));
            if (batch.size() >= AT_ONCE) {
                Optional<Proposal> found = findIn(batch, profile, name);
                if (found.isPresent() || walked >= MOST) {
                    return found;
                }
                batch.clear();
            }
        }
        return findIn(batch, profile, name);
    }

    /** How many histories were walked. */
    public int walked() {
        return walked;
    }

    /** A history begins so that one of its days falls on the one that matters. */
    private Stream<LocalDate> dates(Drawn drawn) {
        return wanted.exact() ? drawn.turns().stream().map(wanted.day()::minusDays) : Stream.of(wanted.day());
    }

    private Optional<Proposal> findIn(List<Dated> batch, String profile, String name) {
        List<Scenario> read = read(batch, profile);
        for (Scenario scenario : read) {
            Dated dated = batch.get(Integer.parseInt(scenario.name()));
            walked++;
            Optional<Parting> parting = contrast.findParting(scenario);
            if (parting.isPresent()) {
                Map<LocalDate, Map<String, String>> looked =
                        Map.of(parting.get().asOf(), parting.get().cells());
                return Optional.of(dated.history().from(dated.first(), profile, name, looked));
            }
        }
        return Optional.empty();
    }

    private List<Integer> lapses(History history) {
        return lapses.computeIfAbsent(
                history,
                each -> read(List.of(new Dated(each, wanted.day())), "").stream()
                        .flatMap(scenario -> contrast.lapses(scenario).stream())
                        .map(night -> (int) ChronoUnit.DAYS.between(wanted.day(), night))
                        .toList());
    }

    /** Scenarios that are named by their place; one that could not be held in a file is left out. */
    private List<Scenario> read(List<Dated> batch, String profile) {
        List<Proposal> all = new ArrayList<>();
        for (int at = 0; at < batch.size(); at++) {
            Dated each = batch.get(at);
            LocalDate until = each.first().plusDays(each.history().until());
            all.add(each.history()
                    .from(each.first(), profile, String.valueOf(at), Map.of(until, Map.of("expect_status", "NONE"))));
        }
        if (all.isEmpty()) {
            return Collections.emptyList();
        }
        try {
            Path file = Files.createTempFile("claimclock-histories", ".csv");
            try {
                Files.write(file, Proposal.file(all));
                return ScenarioFile.read(
                        file, contrast.now(), contrast.rulebook().zone(), new ArrayList<>());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
