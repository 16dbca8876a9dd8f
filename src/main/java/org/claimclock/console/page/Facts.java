package org.claimclock.console.page;

import java.util.ArrayList;
import java.util.List;

/** Facts in the order in which they are told; what is empty is not told. */
final class Facts {
    private final List<Fact> all = new ArrayList<>();

    void add(String name, String value) {
        if (!value.isEmpty()) {
            all.add(new Fact(name, value));
        }
    }

    List<Fact> all() {
        return List.copyOf(all);
    }
}
