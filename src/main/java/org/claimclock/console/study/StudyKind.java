package org.claimclock.console.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What can be asked of rules, each by the command that does it. */
public enum StudyKind {
    CHECK("Check", "rules check"),
    TEST("Scenarios", "rules test"),
    BOUNDARIES("What no scenario pins", "rules test --boundaries --verbose"),
    BOOK("Policy book", "rules book"),
    DIFF("What it would change", "rules diff --nights 5"),
    APPROVE("Approval", "rules approve");

    private final String title;
    private final String words;

    StudyKind(String title, String words) {
        this.title = title;
        this.words = words;
    }

    public String title() {
        return title;
    }

    /** Whether it reads the whole book: then it lets a night go first, and its nights are those before. */
    public boolean walksTheBook() {
        return this == DIFF || this == APPROVE || this == BOOK;
    }

    /** Whether it is of a candidate only. */
    public boolean needsCandidate() {
        return this == DIFF || this == APPROVE;
    }

    /** @param files where it leaves files; not there yet */
    List<String> words(Wish wish, Path files) {
        List<String> all = new ArrayList<>(List.of(words.split(" ")));
        if (!wish.candidate().isEmpty()) {
            all.add((needsCandidate() ? "--candidate=" : "--rules=") + wish.candidate());
        }
        switch (this) {
            case BOUNDARIES -> all.add("--propose=" + files.resolve("proposed-scenarios.csv"));
            case BOOK -> all.add("--to=" + files.resolve("policy-book.html"));
            case DIFF -> all.add("--to=" + files);
            default -> {
                // It leaves none.
            }
        }
        // A value that begins with an @ stays behind its option: alone it would name a file of more words.
        wish.given().forEach((option, value) -> all.add("--" + option + "=" + value));
        // One thread, one connection: the rest is for the night and for those who look.
        all.add("--set=threads=1");
        return all;
    }
}
