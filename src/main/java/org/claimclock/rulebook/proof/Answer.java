package org.claimclock.rulebook.proof;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimclock.claim.Effect;
import org.claimclock.claim.Finding;
import org.claimclock.claim.moment.NightEnded;

/**
 * What the rules found in one situation.
 *
 * @param seen all that the rules can see of claim and moment
 * @param story a history that leads to it
 */
record Answer(Asked asked, String seen, List<Finding> findings, Story story) {

    static final String CLAIM = " of a claim with ";

    private static final Pattern NOT_THE_CASE = Pattern.compile("\\w+ (false|not opened|NONE|0)");

    Answer {
        findings = List.copyOf(findings);
    }

    List<String> rules() {
        return findings.stream().map(Finding::rule).toList();
    }

    /** What the rules see, without what is not the case. */
    String told() {
        int claim = seen.indexOf(CLAIM) + CLAIM.length();
        return seen.substring(0, claim)
                + Arrays.stream(seen.substring(claim).split(", "))
                        .filter(word -> !NOT_THE_CASE.matcher(word).matches())
                        .collect(Collectors.joining(", "));
    }

    /** At the end of a night there may be several notices; at any other moment one thing happens. */
    boolean isConflict() {
        return findings.size() > 1 && !isEndOfNight();
    }

    /** Only at the end of a night is anybody told something, and then nothing else happens. */
    List<Finding> misplaced() {
        return findings.stream()
                .filter(finding -> (finding.effect() == Effect.NOTIFY) != isEndOfNight())
                .toList();
    }

    boolean isSilent() {
        return findings.isEmpty();
    }

    private boolean isEndOfNight() {
        return asked.moment() instanceof NightEnded;
    }
}
