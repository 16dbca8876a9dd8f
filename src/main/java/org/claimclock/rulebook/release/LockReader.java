package org.claimclock.rulebook.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.rulebook.release.RulesLock.Reading;

/** Reads {@code rules.lock} and holds each entry against its hash and against the one before. */
record LockReader(Path file) {
    private static final String HASH = "hash: ";
    static final String ADVICE = " Maybe take " + RulesLock.NAME + " from version control or a backup again.";

    Reading read(String text) {
        List<String> lines = text.lines().toList();
        List<Approval> entries = new ArrayList<>();
        List<String> entry = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (entry.isEmpty() && (line.isBlank() || line.startsWith("#"))) {
                continue;
            }
            begin = entry.isEmpty() ? at + 1 : begin;
            if (!line.startsWith(HASH)) {
                entry.add(line);
                continue;
            }
            String fault = take(entry, line.substring(HASH.length()), entries);
            if (!fault.isEmpty()) {
                return new Reading.Broken(file + ":" + begin + ": " + fault + ADVICE);
            }
            entry.clear();
        }
        return entry.isEmpty()
                ? new Reading.Read(new RulesLock(file, entries))
                : new Reading.Broken(
                        file + ":" + begin + ": this entry has no end; its last line is 'hash: ...'." + ADVICE);
    }

    /** @return what is wrong with the entry; empty if it follows those before it */
    private static String take(List<String> lines, String hash, List<Approval> entries) {
        int number = entries.size() + 1;
        String before = entries.isEmpty()
                ? Approval.FIRST
                : entries.get(entries.size() - 1).hash();
        if (!lines.isEmpty() && !lines.get(0).equals("[" + number + "]")) {
            return "found '" + lines.get(0) + "' where entry [" + number + "] should begin.";
        }
        if (!Approval.hash(lines).equals(hash)) {
            return "entry [" + number + "] was changed after it was written: its lines do not give its hash.";
        }
        try {
            Approval read = ApprovalReader.read(lines);
            if (!read.before().equals(before)) {
                return "entry [" + number + "] follows another entry than the one that stands before it.";
            }
            if (!read.people().areTwo()) {
                return "entry [" + number + "] names " + read.people().author()
                        + " as author and as approver; a second person approves.";
            }
            entries.add(read);
            return read.lines().equals(lines) ? "" : "entry [" + number + "] is not as this program writes one.";
        } catch (RuntimeException e) {
            return "entry [" + number + "] cannot be understood: " + e.getMessage() + ".";
        }
    }
}
