package org.claimclock.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.claimclock.schedule.Cron;

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
    VOLUME_GUARD_WEEKS("volume-guard-weeks", "4", Allowed.UP_TO_100),
    CACHE("cache", "", Allowed.MAYBE_TEXT),
    DB_URL("db.url", "", Allowed.POSTGRESQL),
    DB_USER("db.user", "", Allowed.MAYBE_TEXT),
    DB_PASSWORD_FILE("db.password-file", "", Allowed.MAYBE_TEXT),
    REQUIRE_SCENARIOS("rules.require-scenarios", "false", Allowed.YES_OR_NO),
    REQUIRE_APPROVAL("rules.require-approval", "false", Allowed.YES_OR_NO),
    FORECAST_TOLERANCE_PERCENT("rules.forecast-tolerance-percent", "10", Allowed.UP_TO_100),
    FORECAST_TOLERANCE_CLAIMS("rules.forecast-tolerance-claims", "5", Allowed.UP_TO_999999),
    SIGN_KEY("sign.key", "", Allowed.MAYBE_TEXT),
    XLSX("xlsx", "false", Allowed.YES_OR_NO),
    LOG_LEVEL("log-level", "warn", Allowed.LEVEL),
    LOG_FORMAT("log.format", "text", Allowed.TEXT_OR_JSON),
    LOG_KEEP("log.keep", "400", Allowed.UP_TO_9999),
    SCHEDULE_CRON("schedule.cron", "30 2 * * *", Allowed.CRON),
    SCHEDULE_ZONE("schedule.zone", "", Allowed.ZONE),
    SCHEDULE_AS_OF("schedule.as-of", "today", Allowed.DAY_OF_A_NIGHT),
    SCHEDULE_CALENDAR("schedule.calendar", "", Allowed.MAYBE_TEXT),
    SCHEDULE_FROM("schedule.from", "", Allowed.DATE),
    SCHEDULE_MISSED("schedule.missed", "merge", Allowed.MERGE_OR_EACH),
    SCHEDULE_MUST_START_BY("schedule.must-start-by", "", Allowed.TIME),
    SCHEDULE_MUST_FINISH_BY("schedule.must-finish-by", "", Allowed.TIME),
    SCHEDULE_WAIT_FOR("schedule.wait-for", "", Allowed.PATTERNS),
    SCHEDULE_WAIT_UNTIL("schedule.wait-until", "", Allowed.TIME),
    SCHEDULE_IF_MISSING("schedule.if-missing", "run", Allowed.RUN_OR_HOLD),
    SCHEDULE_RETRIES("schedule.retries", "5", Allowed.UP_TO_100),
    SCHEDULE_RETRY_SECONDS("schedule.retry-seconds", "60", Allowed.FROM_1_TO_3600),
    SCHEDULE_TICK_SECONDS("schedule.tick-seconds", "10", Allowed.FROM_1_TO_60),
    CONSOLE_PORT("console.port", "", Allowed.PORT),
    CONSOLE_ADDRESS("console.address", "127.0.0.1", Allowed.ADDRESS),
    CONSOLE_URL("console.url", "", Allowed.URL),
    CONSOLE_SESSION_MINUTES("console.session-minutes", "30", Allowed.FROM_1_TO_720),
    RULES_CANDIDATE("rules.candidate", "", Allowed.MAYBE_TEXT),
    METRICS_KEY_FILE("metrics.key-file", "", Allowed.MAYBE_TEXT),
    OIDC_ISSUER("oidc.issuer", "", Allowed.ISSUER),
    OIDC_CLIENT_ID("oidc.client-id", "", Allowed.MAYBE_TEXT),
    OIDC_CLIENT_SECRET_FILE("oidc.client-secret-file", "", Allowed.MAYBE_TEXT),
    OIDC_SCOPES("oidc.scopes", "openid profile", Allowed.SCOPES),
    OIDC_NAME_CLAIM("oidc.name-claim", "preferred_username", Allowed.TEXT),
    OIDC_ROLES_CLAIM("oidc.roles-claim", "groups", Allowed.TEXT),
    OIDC_ROLES("oidc.roles", "", Allowed.ROLES),
    OIDC_LOCAL_USERS("oidc.local-users", "true", Allowed.YES_OR_NO),
    MAIL_HOST("mail.host", "", Allowed.HOST),
    MAIL_PORT("mail.port", "587", Allowed.PORT),
    MAIL_TLS("mail.tls", "starttls", Allowed.TLS),
    MAIL_TRUST("mail.trust", "", Allowed.MAYBE_TEXT),
    MAIL_USER("mail.user", "", Allowed.MAYBE_TEXT),
    MAIL_PASSWORD_FILE("mail.password-file", "", Allowed.MAYBE_TEXT),
    MAIL_FROM("mail.from", "", Allowed.SENDER),
    MAIL_REPLY_TO("mail.reply-to", "", Allowed.SENDER),
    MAIL_NOTICES("mail.notices", "false", Allowed.YES_OR_NO),
    MAIL_TO_ESCALATIONS("mail.to.escalations", "", Allowed.ADDRESSES),
    MAIL_TO_ALERTS("mail.to.alerts", "", Allowed.ADDRESSES),
    MAIL_TIMEOUT_SECONDS("mail.timeout-seconds", "30", Allowed.FROM_1_TO_300),
    MAIL_NIGHT_DAYS("mail.night-days", "7", Allowed.FROM_1_TO_60),
    MAIL_GIVE_UP_HOURS("mail.give-up-hours", "72", Allowed.FROM_1_TO_720),
    MAIL_WITH_RUN("mail.with-run", "true", Allowed.YES_OR_NO),
    WEBHOOK_URL("webhook.url", "", Allowed.HOOK),
    WEBHOOK_SECRET_FILE("webhook.secret-file", "", Allowed.MAYBE_TEXT),
    WEBHOOK_TIMEOUT_SECONDS("webhook.timeout-seconds", "10", Allowed.FROM_1_TO_300);

    /** What a value may be. */
    private enum Allowed {
        TEXT(".+", "any text"),
        MAYBE_TEXT(".*", "any text"),
        YES_OR_NO("(?i:true|false)", "true or false"),
        LEVEL("(?i:error|warn|info|debug|trace)", "error, warn, info, debug, trace"),
        TEXT_OR_JSON("text|json", "text, json"),
        GUARD("(?i:off|warn|stop)", "off, warn, stop"),
        DAY_OF_A_NIGHT("today|yesterday", "today, yesterday"),
        MERGE_OR_EACH("merge|each", "merge, each"),
        RUN_OR_HOLD("run|hold", "run, hold"),
        TIME("|([01]\\d|2[0-3]):[0-5]\\d", "a time of day such as 04:30"),
        PATTERNS(
                "|((claims|decisions|consents|actions)([\\w.*?-]|\\{as-of\\})*,?)+",
                "names of files, with commas between them, that begin with claims, decisions, consents or actions,"
                        + " such as claims*,decisions-{as-of}*"),
        PORT("|[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]", "a port from 1 to 65535"),
        ADDRESS("[0-9a-fA-F.:]+|localhost", "an address of this machine such as 127.0.0.1"),
        POSTGRESQL(
                "|jdbc:postgresql://(?!.*(?i:[?&](user|password)=)).+",
                "jdbc:postgresql://host:port/database, without a user and a password"),
        URL("|https?://[^/?#\\s]+/?", "how people reach it, such as https://claims.example.org, without a path"),
        ISSUER(
                "|https?://[^?#\\s]+",
                "the address of an identity provider such as https://login.example.org/realms/claims"),
        SCOPES("openid( [!-~]+)*", "openid, and others after spaces"),
        ROLES(
                "|[^=,]+=(operations|compliance|finance|viewer)(,[^=,]+=(operations|compliance|finance|viewer))*",
                "groups and their roles, such as claims-ops=operations,claims-audit=compliance"),
        HOST("|[\\w.:\\[\\]-]+", "a name or an address of a machine such as mail.example.org"),
        TLS("starttls|tls|none", "starttls, tls, none"),
        SENDER(
                "|[^@<>,]*<?[^@<>,\\s]+@[^@<>,\\s]+>?",
                "one address, such as claims@example.org or Claims <claims@example.org>"),
        ADDRESSES(
                "|[^@<>,]*<?[^@<>,\\s]+@[^@<>,\\s]+>?(,[^@<>,]*<?[^@<>,\\s]+@[^@<>,\\s]+>?)*",
                "addresses with commas between them, such as ops@example.org,Night Watch <watch@example.org>"),
        HOOK("|https?://\\S+", "a web address such as https://alerts.example.org/claimclock"),
        DATE(Allowed::isDate, "a date such as 2021-03-09"),
        CRON(Cron::isOne, "a line of a crontab such as 30 2 * * * or 30 2 * * MON-FRI"),
        ZONE(Allowed::isZone, "a zone such as Europe/Berlin"),
        UP_TO_100(0, 100),
        UP_TO_256(0, 256),
        UP_TO_3600(0, 3_600),
        UP_TO_9999(0, 9_999),
        UP_TO_999999(0, 999_999),
        FROM_2_TO_1000(2, 1_000),
        FROM_1_TO_60(1, 60),
        FROM_1_TO_300(1, 300),
        FROM_1_TO_720(1, 720),
        FROM_1_TO_3600(1, 3_600);

        // A method or a pattern: nothing here has a state.
        @SuppressWarnings("ImmutableEnumChecker")
        private final Predicate<String> form;

        private final String words;

        Allowed(Predicate<String> form, String words) {
            this.form = form;
            this.words = words;
        }

        /** @param form a regular expression */
        Allowed(String form, String words) {
            this(value -> value.matches(form), words);
        }

        Allowed(int least, int most) {
            this(
                    value -> value.matches("\\d{1,6}")
                            && Integer.parseInt(value) >= least
                            && Integer.parseInt(value) <= most,
                    "a whole number from " + least + " to " + most);
        }

        boolean takes(String value) {
            return form.test(value);
        }

        private static boolean isDate(String value) {
            try {
                return value.isEmpty() || LocalDate.parse(value) != null;
            } catch (DateTimeException e) {
                return false;
            }
        }

        private static boolean isZone(String value) {
            try {
                return value.isEmpty() || ZoneId.of(value) != null;
            } catch (DateTimeException e) {
                return false;
            }
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
