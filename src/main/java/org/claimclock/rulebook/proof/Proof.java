package org.claimclock.rulebook.proof;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What came of putting every moment to every kind of claim.
 *
 * @param cells what can happen, by moment and status; a pair that cannot be is not there
 * @param flaws conflicts first
 * @param idle sentences on rules and silences that nothing brought to bear
 */
public record Proof(Extent extent, SortedMap<Pair, Cell> cells, List<Flaw> flaws, List<String> idle) {

    /**
     * How much was looked at.
     *
     * @param on first day of the histories: the rows of the tables in force from then on count
     * @param kinds of claims that rules can tell from one another
     * @param situations different questions to the rules
     * @param unseen sentences on what was not looked at; empty for a proof of everything
     * @param declared whether anything says where silence is meant
     */
    public record Extent(LocalDate on, int kinds, int situations, int rules, List<String> unseen, boolean declared) {
        public Extent {
            unseen = List.copyOf(unseen);
        }
    }

    /** @param status {@code (new)} where there is no claim yet */
    public record Pair(String moment, String status) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int byMoment = moment.compareTo(other.moment);
            return byMoment == 0 ? status.compareTo(other.status) : byMoment;
        }
    }

    /**
     * What can happen at a moment in a status.
     *
     * @param rules each with an example, rows of a scenario
     * @param silences names of those that hold
     */
    public record Cell(
            SortedMap<String, List<String>> rules, SortedSet<String> silences, boolean conflict, boolean gap) {
        public Cell {
            rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
            silences = Collections.unmodifiableSortedSet(new TreeSet<>(silences));
        }
    }

    public Proof {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
        flaws = List.copyOf(flaws);
        idle = List.copyOf(idle);
    }

    /** Whether everything was looked at, and nothing was found. */
    public boolean holds() {
        return extent.unseen.isEmpty() && isFlawless();
    }

    /** Without a word on where silence is meant, gaps prove nothing either way. */
    public boolean isFlawless() {
        return flaws.stream().allMatch(flaw -> flaw.kind() == Flaw.Kind.GAP && !extent.declared());
    }

    /** Is told how far it has come. */
    public interface Progress {
        /** @param known kinds of claims found so far, which grows while they are looked at */
        void told(int done, int known);
    }
}
