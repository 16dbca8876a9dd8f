package org.claimclock.console.page;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The long lists of a night, each with a page of its own. */
enum NightList {
    EXCEPTIONS("Events that the rules refused or hold"),
    REJECTED("Rows that could not be read"),
    ESCALATIONS("Clocks that ran out on a reviewer"),
    NOTICES("Notices to partners and customers");

    private final String title;

    NightList(String title) {
        this.title = title;
    }

    /** Where a list is, and what it is of. */
    record Link(String address, String title) {}

    static List<Link> of(LocalDate asOf) {
        return Arrays.stream(values())
                .map(list -> new Link("/nights/" + asOf + "/" + list.word(), list.title))
                .toList();
    }

    static Optional<NightList> find(String word) {
        return Arrays.stream(values()).filter(list -> list.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }
}
