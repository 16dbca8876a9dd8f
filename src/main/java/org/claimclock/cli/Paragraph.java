package org.claimclock.cli;

import java.io.PrintWriter;

/** Prints lines that are no wider than a page; what follows a break stands further in. */
record Paragraph(PrintWriter out) {
    private static final int WIDTH = 100;
    private static final int FURTHER = 4;

    /** Breaks between words. */
    void print(int indent, String text) {
        print(indent, text.split(" "), " ");
    }

    /** Breaks after commas only, so that a day stays beside its number. */
    void printList(int indent, String text) {
        print(indent, text.split(", "), ", ");
    }

    private void print(int indent, String[] parts, String between) {
        StringBuilder line = new StringBuilder(" ".repeat(indent)).append(parts[0]);
        for (int each = 1; each < parts.length; each++) {
            if (line.length() + between.length() + parts[each].length() < WIDTH) {
                line.append(between).append(parts[each]);
            } else {
                out.println(line.append(between.stripTrailing()));
                line = new StringBuilder(" ".repeat(indent + FURTHER)).append(parts[each]);
            }
        }
        out.println(line);
    }
}
