package org.claimclock.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimclock.rulebook.boundary.Loose;
import org.claimclock.rulebook.boundary.Pinning;
import org.claimclock.rulebook.boundary.search.Proposal;

/** Says which numbers and dates no scenario pins. */
record BoundaryWords(Pinning pinning, PrintWriter out) {
    /** A calendar has a hundred days of one kind: after a few of a table the rest is a number. */
    private static final int NAMED = 3;

    void print(boolean all) {
        Map<String, Integer> named = new HashMap<>();
        for (Loose loose : pinning.loose()) {
            if (named.merge(loose.file(), 1, Integer::sum) <= NAMED || all) {
                print(loose);
            }
        }
        if (!all) {
            named.forEach((file, count) -> {
                if (count > NAMED) {
                    out.println("... and " + (count - NAMED) + " more in " + file + "; --verbose names each");
                }
            });
        }
        int loose = pinning.loose().size();
        out.println("boundaries: " + pinning.boundaries() + " numbers and dates moved by one, "
                + (pinning.boundaries() - loose) + " noticed, " + loose + " not");
    }

    private void print(Loose loose) {
        out.println(loose.message());
        if (!loose.proposals().isEmpty()) {
            out.println("  Maybe add a file to rules/scenarios/:");
            Proposal.file(loose.proposals()).forEach(row -> out.println("    " + row));
        }
        loose.unproposed().forEach(why -> out.println("  " + why));
    }

    /** A file of all proposals, ready for {@code rules/scenarios/}. */
    void write(Path file) {
        List<String> lines = new ArrayList<>();
        lines.add("# Proposed by rules test --boundaries: each notices when a number or a date is moved by one.");
        lines.addAll(Proposal.file(pinning.loose().stream()
                .flatMap(loose -> loose.proposals().stream())
                .toList()));
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println("proposed scenarios written to " + file);
    }
}
