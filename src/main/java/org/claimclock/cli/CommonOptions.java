package org.claimclock.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.claimclock.nightly.ExitCode;
import org.claimclock.nightly.Home;
import org.claimclock.nightly.NightSettings;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.RulebookFolder;
import org.claimclock.rulebook.RulebookFolder.Loading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that most commands share, and the settings behind them. */
final class CommonOptions {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "the data folder: inbox/ outbox/ archive/ refused/ db/ (default: ./data)")
    private @Nullable Path home;

    @Option(names = "--rules", paramLabel = "DIR", description = "the folder with the rules (default: ./rules)")
    private @Nullable Path rules;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "a setting of operations, such as profile=cpor-2023 or max-reject-percent=5; may be repeated")
    private Map<String, String> settings = new LinkedHashMap<>();

    private @Nullable Settings read;

    Settings settings() {
        Settings known = read;
        if (known == null) {
            known = Settings.read(settings);
            read = known;
        }
        return known;
    }

    Home home() {
        return new Home(home == null ? Path.of(settings().home()) : home);
    }

    NightSettings nightSettings() {
        Settings values = settings();
        return new NightSettings(
                values.maxRejectPercent(), values.threads(), values.settleSeconds(), values.additions());
    }

    RulebookFolder rulebookFolder(Path cache) {
        return new RulebookFolder(
                rules == null ? Path.of(settings().rules()) : rules, settings().profile(), cache);
    }

    /** The checked rulebook; a rulebook that fails its checks never decides a claim. */
    LoadedRulebook rulebook() {
        String cache = settings().cache();
        Loading loading = rulebookFolder(cache.isEmpty() ? home().cache() : Path.of(cache))
                .load();
        if (loading instanceof Loading.Ready ready) {
            return ready.rulebook();
        }
        String faults = String.join("\n", ((Loading.Refused) loading).faults());
        throw new UsageFault(ExitCode.RULES_REFUSED, "The rules do not pass their checks:\n" + faults);
    }
}
