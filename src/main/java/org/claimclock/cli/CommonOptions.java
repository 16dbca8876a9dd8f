package org.claimclock.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.claimclock.cli.log.RunLogs;
import org.claimclock.nightly.ExitCode;
import org.claimclock.nightly.Home;
import org.claimclock.nightly.NightSettings;
import org.claimclock.nightly.release.Edition;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.RulebookFolder;
import org.claimclock.rulebook.RulebookFolder.Loading;
import org.claimclock.rulebook.check.Rehearsal;
import org.claimclock.rulebook.release.RulebookText;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that most commands share, and the settings behind them. */
final class CommonOptions {
    /** The name of the field that mixes them in. */
    static final String MIXIN = "common";

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
            description = {
                "a setting of operations, such as profile=cpor-2023 or max-reject-percent=5; may be repeated.",
                "All of them: claimclock settings"
            })
    private Map<String, String> given = new LinkedHashMap<>();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private @Nullable Settings read;

    private @Nullable RulebookFolder checked;

    /** @throws UsageFault with every setting that is not allowed */
    Settings settings() {
        Settings known = read;
        if (known == null) {
            Settings.Reading reading = reading();
            reading.faults().requireNone();
            known = use(reading);
        }
        return known;
    }

    /** Whether each setting, alone, is allowed. */
    boolean areSettingsAllowed() {
        return read != null || reading().faults().isEmpty();
    }

    /**
     * For a command that uses many settings, before it does anything.
     *
     * @param checks what is wrong with settings beside others, or with what they name
     * @throws UsageFault with all that is wrong, with each setting alone as well
     */
    void requireSound(List<Supplier<List<String>>> checks) {
        Settings.Reading reading = reading();
        SettingFaults faults = reading.faults();
        use(reading);
        UsageFault other = null;
        for (Supplier<List<String>> check : faults.areReadable() ? checks : List.<Supplier<List<String>>>of()) {
            try {
                check.get().forEach(faults::addBeside);
            } catch (UsageFault e) {
                if (e.code() == ExitCode.USAGE) {
                    String.valueOf(e.getMessage()).lines().forEach(faults::addBeside);
                } else {
                    other = e;
                }
            }
        }
        faults.requireNone();
        if (other != null) {
            throw other;
        }
    }

    private Settings.Reading reading() {
        Served served = Claimclock.served(command);
        Map<String, String> set = new LinkedHashMap<>(served == null ? Map.of() : served.options().given);
        set.putAll(given);
        return SettingSources.read(set);
    }

    private Settings use(Settings.Reading reading) {
        Settings known = reading.settings();
        read = known;
        if (Claimclock.served(command) == null) {
            LoggingSystem.get(CommonOptions.class.getClassLoader())
                    .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, known.logLevel());
            Claimclock.speak(command, known.logForm());
        }
        return known;
    }

    /** @throws UsageFault also where the home is named and a setting is wrong: no command begins with a wrong one */
    Home home() {
        Settings values = settings();
        Served served = Claimclock.served(command);
        if (served != null) {
            return served.options().home();
        }
        Path folder = home == null ? Path.of(values.home()) : home;
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw UsageFault.usage("--home " + folder + " is not a folder.");
        }
        return values.home(folder);
    }

    /** The book of this home, as one that only looks needs it. */
    Books book() {
        Served served = Claimclock.served(command);
        return served == null ? Books.open(home()) : Books.lent(served);
    }

    /** Like {@link #book}, for a command that notes something. */
    Books bookToNote() {
        Served served = Claimclock.served(command);
        return served == null ? Books.openToNote(home()) : Books.lent(served);
    }

    /** Like {@link #bookToNote}, but without a book it begins one. */
    Books bookOrNewOne() {
        Served served = Claimclock.served(command);
        return served == null ? Books.openOrBegin(home()) : Books.lent(served);
    }

    /** Of the operating system, that the command was given under. */
    String account() {
        return Claimclock.errand(command).person();
    }

    /** For a command that would have said something before it opens the book. */
    void letTheBookBeWhereItIs() {
        if (Claimclock.served(command) == null) {
            Books.refuseWhereServed(home());
        }
    }

    /** Where each run is written down. */
    RunLogs runLogs() {
        return new RunLogs(home().logs(), settings().logForm(), settings().number(Setting.LOG_KEEP));
    }

    NightSettings nightSettings() {
        Settings values = settings();
        return new NightSettings(
                values.maxRejectPercent(),
                values.threads(),
                values.settleSeconds(),
                values.minFreeMegabytes(),
                values.volumeGuard(),
                values.additions());
    }

    /** What is wrong with what the settings of every night name. */
    List<Supplier<List<String>>> checks() {
        return List.of(passes(this::nightSettings), passes(this::home), passes(this::rulebookFolder));
    }

    /** @param getting throws a {@link UsageFault} where something is wrong */
    static Supplier<List<String>> passes(Runnable getting) {
        return () -> {
            getting.run();
            return List.of();
        };
    }

    /** @throws UsageFault if there is no such folder, or none of its rows has the profile */
    RulebookFolder rulebookFolder() {
        RulebookFolder known = checked;
        if (known == null) {
            known = checkedFolder();
            checked = known;
        }
        return known;
    }

    private RulebookFolder checkedFolder() {
        String cache = settings().cache();
        Path folder = rulesFolder();
        if (!Files.isDirectory(folder)) {
            throw UsageFault.usage("there is no rules folder " + folder + ". Maybe --rules is missing.");
        }
        RulebookFolder rulebook =
                new RulebookFolder(folder, settings().profile(), cache.isEmpty() ? home().cache() : Path.of(cache));
        Set<String> profiles = rulebook.profiles();
        if (!profiles.isEmpty() && !profiles.contains(rulebook.profile())) {
            throw UsageFault.usage("the setting profile is '" + rulebook.profile() + "'. Allowed, by "
                    + folder.resolve("clocks.csv").normalize() + ": " + String.join(", ", profiles) + ".");
        }
        return rulebook;
    }

    /** Where the rules are, whether there are any or not. */
    private Path rulesFolder() {
        if (rules != null) {
            return rules;
        }
        Served served = Claimclock.served(command);
        return served == null ? Path.of(settings().rules()) : served.options().rulesFolder();
    }

    /** The checked rulebook; a rulebook that fails its checks never decides a claim. */
    LoadedRulebook rulebook() {
        return ready(rulebookFolder());
    }

    /** The rulebook of the folder with the files that it was loaded from a moment ago. */
    Edition edition(LoadedRulebook rulebook) {
        return edition(rulebook, rulebookFolder());
    }

    static Edition edition(LoadedRulebook rulebook, RulebookFolder folder) {
        RulebookText text = RulebookText.read(folder.folder());
        if (!folder.version().equals(rulebook.version())) {
            throw new UsageFault(
                    ExitCode.FAILED,
                    "the files in " + folder.folder() + " were changed while they were read. Nothing was done."
                            + " Maybe run this again when they are whole.");
        }
        return new Edition(rulebook, text, folder.folder());
    }

    /** Which nights there are to be. It reads the rules' tables only. */
    RulesTimetable timetable() {
        rulebookFolder();
        return new RulesTimetable(
                rulesFolder(), settings().profile(), settings().schedule());
    }

    static LoadedRulebook ready(RulebookFolder folder) {
        Loading loading = folder.load();
        if (loading instanceof Loading.Ready ready) {
            return ready.rulebook();
        }
        throw refused(((Loading.Refused) loading).faults());
    }

    /**
     * The rulebook for a night: its scenarios too have been played. What they doubt is a warning, or stops the night where operations require
     * scenarios.
     */
    LoadedRulebook rehearsedRulebook(PrintWriter err) {
        boolean required = settings().requireScenarios();
        LoadedRulebook rulebook = rulebook();
        List<String> doubts = ScenarioWords.doubts(new Rehearsal(rulebook, rulebookFolder()).verdict());
        if (doubts.isEmpty()) {
            return rulebook;
        }
        if (required) {
            rulebook.close();
            throw refused(doubts);
        }
        err.println("warning: " + String.join("\n", doubts));
        err.println("The night goes on. Maybe see rules test, and mend the rules or the scenarios; "
                + "with rules.require-scenarios=true such rules stop a night.");
        return rulebook;
    }

    static UsageFault refused(List<String> faults) {
        return new UsageFault(
                ExitCode.RULES_REFUSED, "The rules do not pass their checks:\n" + String.join("\n", faults));
    }
}
