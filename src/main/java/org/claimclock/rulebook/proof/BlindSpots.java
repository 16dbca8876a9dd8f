package org.claimclock.rulebook.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimclock.rulebook.engine.drl.RuleText;

/**
 * Conditions that ask for more than the histories try: what was not looked at is not proven, and is said.
 *
 * @param policies values in force, by name
 */
record BlindSpots(Map<String, String> policies) {
    private static final String COMPARED = "\\s*(?:==|!=|<=|>=|<|>)\\s*";
    private static final Pattern PROOFS =
            Pattern.compile("\\bpoeCount" + COMPARED + "(\\d+)|(\\d+)" + COMPARED + "poeCount\\b");
    private static final Pattern NAMED = Pattern.compile("\\bnumber\\(\\s*\"([^\"]+)\"\\s*\\)");
    private static final Pattern DAYS =
            Pattern.compile("\\bdaysSinceRejection" + COMPARED + "(\\d+)|(\\d+)" + COMPARED + "daysSinceRejection\\b");
    private static final Pattern PARTS_OF_A_DATE = Pattern.compile(
            "\\.(year|monthValue|dayOfMonth|dayOfWeek|isBefore|isAfter|isEqual|getYear|getMonthValue|getDayOfMonth|getDayOfWeek)\\b");
    private static final Pattern PARTS_OF_A_TEXT =
            Pattern.compile("\\.(startsWith|endsWith|length|size|containsAll)\\b");

    /** The numbers that conditions compare the count of proofs with. */
    List<Integer> proofs(String condition) {
        List<Integer> counted = new ArrayList<>();
        PROOFS.matcher(condition).results().forEach(found -> counted.add(number(found)));
        if (condition.contains("poeCount")) {
            NAMED.matcher(condition)
                    .results()
                    .forEach(found -> Optional.ofNullable(policies.get(found.group(1)))
                            .filter(value -> value.matches("\\d{1,6}"))
                            .map(Integer::valueOf)
                            .ifPresent(counted::add));
        }
        return counted;
    }

    private static int number(MatchResult found) {
        return Integer.parseInt(found.group(1) == null ? found.group(2) : found.group(1));
    }

    /** A sentence for each, with file and line. */
    List<String> of(List<RuleText> files) {
        List<String> spots = new ArrayList<>();
        for (RuleText file : files) {
            boolean inCondition = false;
            List<String> lines = file.text().lines().toList();
            for (int at = 0; at < lines.size(); at++) {
                String line = lines.get(at).replaceFirst("//.*", "");
                inCondition |= says("when", line);
                if (inCondition) {
                    String where = file.file() + ":" + (at + 1) + ": ";
                    ofLine(line).forEach(spot -> spots.add(where + spot));
                }
                inCondition &= !says("then", line);
            }
        }
        return spots;
    }

    private static boolean says(String word, String line) {
        return line.replaceAll("\"[^\"]*\"", "").matches("(.*\\s)?" + word + "(\\s.*)?");
    }

    private Stream<String> ofLine(String condition) {
        Stream<String> proofs = proofs(condition).stream()
                .filter(counted -> counted >= Words.MOST_PROOFS)
                .map(counted -> String.format(
                        Locale.ROOT,
                        "claims with up to %d proofs were tried, and this condition counts to %d.",
                        Words.MOST_PROOFS,
                        counted));
        Stream<String> days = DAYS.matcher(condition)
                .results()
                .map(found -> "late answers were tried up to reinstate_within_days and one day after it, and this"
                        + " condition counts to " + number(found) + ".");
        Stream<String> dates = PARTS_OF_A_DATE
                .matcher(condition)
                .results()
                .map(found -> "days were tried around the last day of each window, and this condition asks a day for "
                        + found.group(1) + ".");
        Stream<String> texts = PARTS_OF_A_TEXT
                .matcher(condition)
                .results()
                .map(found -> "texts were tried as a whole, each that a rule names and one other, and this condition"
                        + " asks for " + found.group(1) + ".");
        return Stream.of(proofs, days, dates, texts).flatMap(each -> each);
    }
}
