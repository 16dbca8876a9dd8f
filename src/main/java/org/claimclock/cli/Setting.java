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
    MAX_REJECT_PERCENT("max-reject-percent", "10", Allowed.upTo(100)),
    THREADS("threads", "0", Allowed.upTo(256)),
    SETTLE_SECONDS("settle-seconds", "1", Allowed.upTo(3_600)),
    MIN_FREE_MB("min-free-mb", "16", Allowed.upTo(999_999)),
    VOLUME_GUARD("volume-guard", "warn", Allowed.oneOf("off", "warn", "stop")),
    VOLUME_GUARD_FACTOR("volume-guard-factor", "3", Allowed.between(2, 1_000)),
    VOLUME_GUARD_NIGHTS("volume-guard-nights", "7", Allowed.between(1, 60)),
    CACHE("cache", "", Allowed.MAYBE_TEXT),
    REQUIRE_SCENARIOS("rules.require-scenarios", "false", Allowed.oneOf("true", "false")),
    SIGN_KEY("sign.key", "", Allowed.MAYBE_TEXT),
    XLSX("xlsx", "false", Allowed.oneOf("true", "false")),
    LOG_LEVEL("log-level", "warn", Allowed.oneOf("error", "warn", "info", "debug", "trace"));

    /**
     * What a value may be.
     *
     * @param form a regular expression
     * @param most the largest number; 0 for text
     */
    private record Allowed(String form, int least, int most, String words) {
        static final Allowed TEXT = new Allowed(".+", 0, 0, "any text");
        static final Allowed MAYBE_TEXT = new Allowed(".*", 0, 0, "any text");

        static Allowed upTo(int most) {
            return between(0, most);
        }

        static Allowed between(int least, int most) {
            return new Allowed("\\d{1,6}", least, most, "a whole number from " + least + " to " + most);
        }

        static Allowed oneOf(String... words) {
            return new Allowed("(?i:" + String.join("|", words) + ")", 0, 0, String.join(", ", words));
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
        return allowed.words();
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
