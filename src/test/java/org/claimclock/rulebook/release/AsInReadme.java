package org.claimclock.rulebook.release;

import org.claimclock.rulebook.Readme;

/** What a test sees as {@code rules/README.md} shows it: folders by their short names, and no numbers that change with every rule. */
final class AsInReadme {

    private AsInReadme() {}

    static String readme() {
        return masked(Readme.text());
    }

    static String masked(String text, Approving approving) {
        return masked(text.replace(approving.rules().toString(), "rules")
                .replace(approving.home().toString(), "target/samples")
                .replace(approving.rules().resolveSibling("edited").toString(), "edited"));
    }

    private static String masked(String text) {
        return text.replaceAll("\\b[0-9a-f]{64}\\b", "#")
                .replaceAll("\\b[0-9a-f]{16}\\b", "#")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:]+Z", "#")
                .replaceAll("replaced/\\d+", "replaced/#")
                .replaceAll("account: .*", "account: #")
                .replaceAll("\\d+ (scenarios|rules)\\b", "# $1")
                .replaceAll("of \\d+ failed", "of # failed")
                .replaceAll("rules of \\d+", "rules of #")
                .replaceAll("(response\\.csv|clocks\\.csv):\\d+", "$1:#");
    }
}
