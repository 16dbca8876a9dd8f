package org.claimclock.rulebook.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.claim.walk.DayText;

/**
 * A history that can really happen.
 *
 * @param world what it takes to be otherwise than the tables say
 * @param acts in the order in which they are read
 * @param until the last night
 */
record Story(World world, List<Placed> acts, LocalDate until) {

    /** The first line of a file that holds such stories as scenarios. */
    static final String HEADER = "scenario,when,claim,read_on,who,what,detail,expect_status";

    Story {
        acts = List.copyOf(acts);
    }

    /** Whether it is of a usual claim and no other. */
    boolean isPlain() {
        return acts.stream()
                .allMatch(placed -> placed.act().claim().equals(Act.CLAIM)
                        && (!placed.act().isCreation() || placed.act().equals(Acts.DRAFT)));
    }

    boolean has(Act act) {
        return acts.stream().anyMatch(placed -> placed.act().equals(act));
    }

    Story then(Placed next) {
        List<Placed> all = new ArrayList<>(acts);
        all.add(next);
        return new Story(world, all, next.readOn());
    }

    Story lasting(LocalDate longer) {
        return new Story(world, acts, longer);
    }

    Story withoutLast() {
        List<Placed> fewer = acts.subList(0, Math.max(0, acts.size() - 1));
        return new Story(
                world,
                fewer,
                fewer.isEmpty() ? until : fewer.get(fewer.size() - 1).readOn());
    }

    Story in(World other) {
        return new Story(other, acts, until);
    }

    /** The same with other acts before it. */
    Story after(List<Placed> earlier) {
        List<Placed> all = new ArrayList<>(earlier);
        all.addAll(acts);
        return new Story(world, all, until);
    }

    /** The same of a claim that was created otherwise. */
    Story createdAs(Act creation) {
        List<Placed> all = new ArrayList<>(acts);
        all.replaceAll(
                placed -> placed.act().isCreation() && placed.act().claim().equals(Act.CLAIM)
                        ? new Placed(creation, placed.when(), placed.readOn())
                        : placed);
        return new Story(world, all, until);
    }

    /** Rows of a scenario file that end by looking at the status. */
    List<String> rows(String name, String status) {
        List<String> rows = new ArrayList<>(world.rows());
        acts.forEach(placed -> rows.add(placed.row()));
        rows.add(DayText.dated(until) + "," + Act.CLAIM + ",,EXPECT,,," + status);
        List<String> named = new ArrayList<>();
        rows.forEach(row -> named.add((named.isEmpty() ? name : "") + "," + row));
        return named;
    }
}
