package org.claimclock.csv;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number in an id such as E-1042, between what stands before and behind it. Ids that go on counting over the lines of a doubtful text, and on to
 * the row below it, are a mark of rows that nobody can put into a text: who writes it does not know which ids the rows around it will have.
 */
record RunningNumber(String before, BigInteger number, String behind) {

    private static final Pattern LAST_NUMBER = Pattern.compile("(.{0,60}?)([0-9]{1,18})([^0-9]{0,20})");
    private static final RunningNumber NONE = new RunningNumber("", BigInteger.ZERO, "");

    static RunningNumber of(String id) {
        Matcher parts = LAST_NUMBER.matcher(id.strip());
        return parts.matches()
                ? new RunningNumber(parts.group(1), new BigInteger(parts.group(2)), parts.group(3))
                : NONE;
    }

    /** Whether each id is a higher number than the one before it, and they differ in nothing else. */
    static boolean goesOn(List<String> ids) {
        RunningNumber last = NONE;
        for (String id : ids) {
            RunningNumber next = of(id);
            if (next.equals(NONE) || (!last.equals(NONE) && !next.follows(last))) {
                return false;
            }
            last = next;
        }
        return true;
    }

    private boolean follows(RunningNumber last) {
        return number.compareTo(last.number) > 0 && before.equals(last.before) && behind.equals(last.behind);
    }
}
