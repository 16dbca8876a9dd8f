package org.claimclock.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What happens to one claim, and what must be seen of it. Many stories share their nights: each holds claims of its own, so none meets
 * another. Expectations are checked against the night that they name.
 */
record Story(String title, Map<String, List<Row>> given, Map<String, List<Consumer<Seen>>> expected) {

    /** The home just after a night of it. */
    record Seen(Home home, Night night) {}

    static Story of(String title) {
        return new Story(title, new TreeMap<>(), new TreeMap<>());
    }

    /** The rows arrive for this night, written as {@code Tue 2021-03-02}. */
    Story on(String night, Row... rows) {
        given.computeIfAbsent(When.iso(night), date -> new ArrayList<>()).addAll(List.of(rows));
        return this;
    }

    Story see(String night, Consumer<Seen> expectation) {
        expected.computeIfAbsent(When.iso(night), date -> new ArrayList<>()).add(expectation);
        return this;
    }

    @Override
    public String toString() {
        return title;
    }
}
