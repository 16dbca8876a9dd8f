package org.claimclock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.claimclock.acceptance.Story.Seen;

/** What a story expects of a night, in the short forms of {@link Night} and {@link Home}. */
final class Sees {

    private Sees() {}

    /** Status and reason, such as {@code REJECTED NO_PARTNER_RESPONSE}. */
    static Consumer<Seen> state(String claimId, String state) {
        return seen -> assertThat(seen.home().state(claimId)).isEqualTo(state);
    }

    /** Next clock and last day, such as {@code CONSENT 2021-03-08}. */
    static Consumer<Seen> deadline(String claimId, String deadline) {
        return seen -> assertThat(seen.home().deadline(claimId)).isEqualTo(deadline);
    }

    static Consumer<Seen> dispute(String claimId, String dispute) {
        return seen -> assertThat(seen.home().claim(claimId).get("dispute")).isEqualTo(dispute);
    }

    static Consumer<Seen> consent(String claimId, String consent) {
        return seen -> assertThat(seen.home().claim(claimId).get("consent")).isEqualTo(consent);
    }

    static Consumer<Seen> code(String claimId, String code) {
        return seen -> assertThat(seen.night().exceptions()).contains(claimId + " " + code);
    }

    static Consumer<Seen> noException(String claimId) {
        return seen -> assertThat(seen.night().exceptions()).noneMatch(line -> line.startsWith(claimId + " "));
    }

    /** All notices of the claim on that night, such as {@code N1 C1 CUSTOMER 2021-03-08}. */
    static Consumer<Seen> notices(String claimId, String... notices) {
        return seen -> assertThat(of(claimId, seen.night().notices())).containsExactly(notices);
    }

    /** All lines for finance of the claim on that night, such as {@code ADD C1 TEAMS 2021-03-09}. */
    static Consumer<Seen> lines(String claimId, String... lines) {
        return seen -> assertThat(of(claimId, seen.night().eligibleLines())).containsExactly(lines);
    }

    static Consumer<Seen> escalation(String escalation) {
        return seen -> assertThat(seen.night().escalations()).contains(escalation);
    }

    static Consumer<Seen> rejected(String row) {
        return seen -> assertThat(seen.night().rejectedRows())
                .anyMatch(line -> line.substring(line.indexOf(' ') + 1).equals(row));
    }

    static Consumer<Seen> history(String claimId, String... words) {
        return seen -> assertThat(seen.home().history(claimId)).contains(words);
    }

    private static List<String> of(String claimId, List<String> lines) {
        return lines.stream().filter(line -> line.split(" ")[1].equals(claimId)).toList();
    }
}
