package org.claimclock.csv;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.claimclock.csv.file.FaultyFileException;
import org.claimclock.csv.file.PhysicalLine;
import org.claimclock.csv.file.TextFile;
import org.jspecify.annotations.Nullable;

/** The physical lines of a file, of which some can be given back after a look ahead. */
final class LineWindow {

    private final TextFile file;
    private final Deque<PhysicalLine> givenBack = new ArrayDeque<>();
    private long lines;
    private long charsGivenBack;

    LineWindow(TextFile file) {
        this.file = file;
    }

    @Nullable
    PhysicalLine next() throws FaultyFileException {
        if (!givenBack.isEmpty()) {
            return givenBack.pop();
        }
        PhysicalLine line = file.next();
        if (line != null) {
            lines++;
        }
        return line;
    }

    /** The lines, in their order, will be read again. */
    void giveBack(List<PhysicalLine> ahead) {
        putBack(ahead);
        for (PhysicalLine line : ahead) {
            charsGivenBack += line.text().length();
        }
    }

    /** As {@link #giveBack}, for lines of which no more was seen than that they are no part of the record. */
    void putBack(List<PhysicalLine> ahead) {
        for (int i = ahead.size() - 1; i >= 0; i--) {
            givenBack.push(ahead.get(i));
        }
    }

    /** Physical lines taken from the file, and not given back. */
    long lines() {
        return lines - givenBack.size();
    }

    /** How much work the looking ahead has cost: never more than the file is long, because no line is given back twice. */
    long charsGivenBack() {
        return charsGivenBack;
    }
}
