package org.claimclock.rulebook.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimclock.csv.file.Sha256;

/**
 * An entry of {@code rules.lock}: a rulebook that may decide nights.
 *
 * @param number from 1, without a gap
 * @param before hash of the entry before; {@link #FIRST} for the first
 */
public record Approval(int number, Subject subject, People people, Evidence evidence, String before) {
    public static final String FIRST = "none";

    /** How it came to be. */
    public enum Kind {
        APPROVED,
        ROLLED_BACK
    }

    /**
     * What may decide.
     *
     * @param version fingerprint of rules, tables, calendars and profile
     * @param from the first night
     * @param files SHA-256 of each file that can change a decision, by name
     */
    public record Subject(Kind kind, String version, String profile, LocalDate from, SortedMap<String, String> files) {
        public Subject {
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        }
    }

    /**
     * Who says so. Names are what people gave: nobody signs in on a command line.
     *
     * @param author who wrote the change
     * @param approver who let it through
     * @param at an instant, in UTC
     * @param account of the operating system that the command ran under
     */
    public record People(String author, String approver, String why, String at, String account) {

        /** Whether one has let through what the other wrote. How a name is typed makes nobody another person. */
        public boolean areTwo() {
            return !PersonName.of(author).isSame(PersonName.of(approver));
        }
    }

    /**
     * What was known of it.
     *
     * @param tests what the scenarios said, in one line
     * @param against version of the rules that it was compared with; {@link #FIRST} if there were none
     * @param differs in what it differs from those, in sentences
     * @param forecast what it makes of the book
     */
    public record Evidence(String tests, String against, List<String> differs, Effects forecast) {
        public Evidence {
            differs = List.copyOf(differs);
        }
    }

    /** As they stand in the file, without the hash. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("[" + number + "]");
        lines.add(
                subject.kind == Kind.APPROVED ? "approved: " + subject.version : "rolled back to: " + subject.version);
        lines.add("profile: " + subject.profile);
        lines.add("from: " + subject.from);
        lines.add("author: " + people.author);
        lines.add("approver: " + people.approver);
        lines.add("why: " + people.why);
        lines.add("at: " + people.at);
        lines.add("account: " + people.account);
        lines.add("tests: " + evidence.tests);
        lines.add("against: " + evidence.against);
        evidence.differs.forEach(line -> lines.add("differs: " + line));
        evidence.forecast.lines().forEach(line -> lines.add("forecast: " + line));
        subject.files.forEach((name, sum) -> lines.add("file: " + sum + " " + name));
        lines.add("before: " + before);
        return lines;
    }

    /** SHA-256 over its lines, the hash of the entry before among them. */
    public String hash() {
        return hash(lines());
    }

    static String hash(List<String> lines) {
        MessageDigest digest = Sha256.digest();
        digest.update(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        return Sha256.hex(digest);
    }
}
