package org.claimclock.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The settings of operations: each with its default, and what it may be. {@code src/docs/operations.md} says what each is for. */
enum Setting {
    HOME("home", "./data", Allowed.TEXT),
    RULES("rules", "./rules", Allowed.TEXT),
    PROFILE("profile", "cpor-2020", Allowed.TEXT),
    MAX_REJECT_PERCENT("max-reject-percent", "10", Allowed.UP_TO_100),
    THREADS("threads", "0", Allowed.UP_TO_256),
    SETTLE_SECONDS("settle-seconds", "1", Allowed.UP_TO_3600),
    MIN_FREE_MB("min-free-mb", "16", Allowed.UP_TO_999999),
    VOLUME_GUARD("volume-guard", "warn", Allowed.GUARD),
    VOLUME_GUARD_FACTOR("volume-guard-factor", "3", Allowed.FROM_2_TO_1000),
    VOLUME_GUARD_NIGHTS("volume-guard-nights", "7", Allowed.FROM_1_TO_60),
    CACHE("cache", "", Allowed.MAYBE_TEXT),
    REQUIRE_SCENARIOS("rules.require-scenarios", "false", Allowed.YES_OR_NO),
    REQUIRE_APPROVAL("rules.require-approval", "false", Allowed.YES_OR_NO),
    FORECAST_TOLERANCE_PERCENT("rules.forecast-tolerance-percent", "10", Allowed.UP_TO_100),
    FORECAST_TOLERANCE_CLAIMS("rules.forecast-tolerance-claims", "5", Allowed.UP_TO_999999),
    SIGN_KEY("sign.key", "", Allowed.MAYBE_TEXT),
    XLSX("xlsx", "false", Allowed.YES_OR_NO),
    LOG_LEVEL("log-level", "warn", Allowed.LEVEL);

    /** What a value may be. */
    private enum Allowed {
        TEXT(".+", "any text"),
        MAYBE_TEXT(".*", "any text"),
        YES_OR_NO("(?i:true|false)", "true or false"),
        LEVEL("(?i:error|warn|info|debug|trace)", "error, warn, info, debug, trace"),
        GUARD("(?i:off|warn|stop)", "off, warn, stop"),
        UP_TO_100(0, 100),
        UP_TO_256(0, 256),
        UP_TO_3600(0, 3_600),
        UP_TO_999999(0, 999_999),
        FROM_2_TO_1000(2, 1_000),
        FROM_1_TO_60(1, 60);

        private final String form;
        private final int least;
        private final int most;
        private final String words;

        /** @param form a regular expression */
        Allowed(String form, String words) {
            this.form = form;
            this.least = 0;
            this.most = 0;
            this.words = words;
        }

        Allowed(int least, int most) {
            this.form = "\\d{1,6}";
            this.least = least;
            this.most = most;
            this.words = "a whole number from " + least + " to " + most;
        }

        boolean takes(String value) {
            return value.matches(form)
                    && (most == 0 || (Integer.parseInt(value) >= least && Integer.parseInt(value) <= most));
        }
    }

    private final String key;
    private final String usual;
    private final Allowed allowed;

    Setting(String key, String usual, Allowed allowed) {
        this.key = key;
        this.usual = usual;
        this.allowed = allowed;
    }

    String key() {
        return key;
    }

    /** What counts where nobody has set it. */
    String usual() {
        return usual;
    }

    boolean takes(String value) {
        return allowed.takes(value);
    }

    /** In words. */
    String allowed() {
        return allowed.words;
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Setting::key).sorted().toList();
    }

    /** However it is written: {@code max-reject-percent}, {@code MAX_REJECT_PERCENT}, {@code maxRejectPercent}. */
    static Optional<Setting> find(String written) {
        return Arrays.stream(values())
                .filter(setting -> plain(setting.key).equals(plain(written)))
                .findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
