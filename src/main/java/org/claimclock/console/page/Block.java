package org.claimclock.console.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of a command that belong together.
 *
 * @param kind a class of the style sheet: {@code prose}, or {@code aligned} for columns that must not be broken
 */
record Block(String kind, String text) {
    static List<Block> of(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String part : text.split("\n\\s*\n", -1)) {
            if (!part.isBlank()) {
                blocks.add(new Block(isAligned(part) ? "aligned" : "prose", part.stripTrailing()));
            }
        }
        return blocks;
    }

    private static boolean isAligned(String part) {
        long aligned = part.lines().filter(line -> line.strip().contains("  ")).count();
        return aligned > 1 && aligned * 2 > part.lines().count();
    }
}
