package org.claimclock.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimclock.cli.log.LogForm;
import org.claimclock.console.ConsoleSettings;
import org.claimclock.console.WatcherKey;
import org.claimclock.console.oidc.OidcSettings;
import org.claimclock.export.Additions;
import org.claimclock.export.seal.Seal;
import org.claimclock.export.seal.SigningKey;
import org.claimclock.nightly.Home;
import org.claimclock.nightly.VolumeGuard;
import org.claimclock.register.BookPlace;
import org.claimclock.rulebook.release.Tolerance;
import org.claimclock.secret.SecretFile;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;

/** What operations have set, checked: whoever asks gets a value that is allowed. */
record Settings(Map<Setting, String> given) {

    Settings {
        given = Map.copyOf(given);
    }

    /**
     * What is written.
     *
     * @param settings all that is allowed of it
     * @param faults all that is not
     */
    record Reading(Settings settings, SettingFaults faults) {}

    /**
     * From {@code application.yaml}, the environment and {@code --set}, the later winning.
     *
     * @param set the keys and values of {@code --set}
     * @throws UsageFault with every fault of them all
     */
    static Settings read(Map<String, String> set) {
        Reading reading = SettingSources.read(set);
        reading.faults().requireNone();
        return reading.settings();
    }

    String home() {
        return text(Setting.HOME);
    }

    String rules() {
        return text(Setting.RULES);
    }

    /** Where compiled rules are kept; empty for the data folder. */
    String cache() {
        return text(Setting.CACHE);
    }

    String profile() {
        return text(Setting.PROFILE);
    }

    LogLevel logLevel() {
        return LogLevel.valueOf(text(Setting.LOG_LEVEL).toUpperCase(Locale.ROOT));
    }

    /** What lines of logs look like. */
    LogForm logForm() {
        return LogForm.valueOf(text(Setting.LOG_FORMAT).toUpperCase(Locale.ROOT));
    }

    int maxRejectPercent() {
        return number(Setting.MAX_REJECT_PERCENT);
    }

    int threads() {
        int threads = number(Setting.THREADS);
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }

    int settleSeconds() {
        return number(Setting.SETTLE_SECONDS);
    }

    /** What always stays free on the disks of the data folder. */
    int minFreeMegabytes() {
        return number(Setting.MIN_FREE_MB);
    }

    VolumeGuard.Settings volumeGuard() {
        return new VolumeGuard.Settings(
                VolumeGuard.Mode.valueOf(text(Setting.VOLUME_GUARD).toUpperCase(Locale.ROOT)),
                number(Setting.VOLUME_GUARD_FACTOR),
                number(Setting.VOLUME_GUARD_NIGHTS),
                number(Setting.VOLUME_GUARD_WEEKS));
    }

    /** Null where no console is wanted. */
    @Nullable
    ConsoleSettings console() {
        String port = text(Setting.CONSOLE_PORT);
        return port.isEmpty()
                ? null
                : new ConsoleSettings(
                        text(Setting.CONSOLE_ADDRESS),
                        Integer.parseInt(port),
                        text(Setting.CONSOLE_URL),
                        number(Setting.CONSOLE_SESSION_MINUTES),
                        new WatcherKey(text(Setting.METRICS_KEY_FILE)),
                        oidc());
    }

    /** What has no effect where there is no console. */
    List<String> faultsWithoutConsole() {
        return text(Setting.METRICS_KEY_FILE).isEmpty()
                ? List.of()
                : List.of(
                        "the setting metrics.key-file goes with console.port: the metrics are served by the console.");
    }

    /** Whether a night runs only with rules whose scenarios hold. */
    boolean requireScenarios() {
        return isOn(Setting.REQUIRE_SCENARIOS);
    }

    /** Who else says who somebody is, beside the book. */
    private OidcSettings oidc() {
        return new OidcSettings(
                text(Setting.OIDC_ISSUER),
                new OidcSettings.Client(text(Setting.OIDC_CLIENT_ID), text(Setting.OIDC_CLIENT_SECRET_FILE)),
                new OidcSettings.Names(
                        text(Setting.OIDC_ROLES_CLAIM), text(Setting.OIDC_NAME_CLAIM), text(Setting.OIDC_SCOPES)),
                OidcSettings.roles(text(Setting.OIDC_ROLES)),
                isOn(Setting.OIDC_LOCAL_USERS));
    }

    /** The folder with edited rules that the console may look at; empty for any that stands beside the rules. */
    String candidate() {
        return text(Setting.RULES_CANDIDATE);
    }

    /** Whether a night runs only with rules that were approved. */
    boolean requireApproval() {
        return isOn(Setting.REQUIRE_APPROVAL);
    }

    /** By how much the first night under new rules may differ from its forecast. */
    Tolerance forecastTolerance() {
        return new Tolerance(number(Setting.FORECAST_TOLERANCE_PERCENT), number(Setting.FORECAST_TOLERANCE_CLAIMS));
    }

    /** @throws UsageFault if a key is set that nobody can sign with */
    Additions additions() {
        return new Additions(seal(), isOn(Setting.XLSX));
    }

    /** The data folder, with its book where the settings say. */
    Home home(Path folder) {
        String url = text(Setting.DB_URL);
        return url.isEmpty()
                ? new Home(folder)
                : new Home(folder, BookPlace.at(url, text(Setting.DB_USER), databasePassword()));
    }

    boolean isBookOnServer() {
        return !text(Setting.DB_URL).isEmpty();
    }

    private String databasePassword() {
        String key = Setting.DB_PASSWORD_FILE.key();
        return findSecret(Setting.DB_PASSWORD_FILE)
                .map(file -> {
                    file.findFault(key).ifPresent(fault -> {
                        throw UsageFault.usage(fault);
                    });
                    try {
                        return file.read();
                    } catch (IOException e) {
                        throw UsageFault.usage("the setting " + key + ": " + e.getMessage());
                    }
                })
                .orElse("");
    }

    /** Empty where the setting names none. */
    Optional<SecretFile> findSecret(Setting setting) {
        String file = text(setting);
        try {
            return file.isEmpty() ? Optional.empty() : Optional.of(new SecretFile(Path.of(file)));
        } catch (InvalidPathException e) {
            throw UsageFault.usage("the setting " + setting.key() + " is no name of a file.");
        }
    }

    /** What a person should know of the files with secrets, although they can be used. */
    List<String> doubtsOfSecrets() {
        return Stream.of(
                        Setting.DB_PASSWORD_FILE,
                        Setting.SIGN_KEY,
                        Setting.METRICS_KEY_FILE,
                        Setting.OIDC_CLIENT_SECRET_FILE,
                        Setting.MAIL_PASSWORD_FILE,
                        Setting.WEBHOOK_SECRET_FILE)
                .flatMap(setting -> findSecret(setting).flatMap(file -> file.findDoubt(setting.key())).stream())
                .toList();
    }

    /** How nights are planned. */
    ScheduleSettings schedule() {
        return new ScheduleSettings(this);
    }

    /** Who is told what by mail and webhook. */
    TellingSettings telling() {
        return new TellingSettings(this);
    }

    private Seal seal() {
        if (text(Setting.SIGN_KEY).isEmpty()) {
            return Seal.NONE;
        }
        SigningKey.Reading reading = SigningKey.read(Path.of(text(Setting.SIGN_KEY)));
        if (reading instanceof SigningKey.Refused refused) {
            throw UsageFault.usage("the setting sign.key: " + refused.message());
        }
        return ((SigningKey.Ready) reading).key();
    }

    boolean isOn(Setting setting) {
        return text(setting).equalsIgnoreCase("true");
    }

    String text(Setting setting) {
        return given.getOrDefault(setting, setting.usual());
    }

    int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }
}
