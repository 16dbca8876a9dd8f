package org.claimclock.cli;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimclock.csv.Nearest;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Where settings are written, read by Spring Boot's own rules for files and environment, without a context around them. */
final class SettingSources {
    static final String COMMAND = "--set";

    private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("claimclock");
    /** What Spring Boot itself asks when it looks for files. */
    private static final List<ConfigurationPropertyName> OF_FILES =
            List.of(ConfigurationPropertyName.of("spring.config"), ConfigurationPropertyName.of("spring.profiles"));
    /** What stands for a value that is not allowed, where without one other settings would seem to have no use. */
    private static final Map<Setting, String> STAND_INS =
            Map.of(Setting.CONSOLE_PORT, "1", Setting.MAIL_HOST, "localhost", Setting.OIDC_ISSUER, "https://localhost");

    private final Map<Setting, String> given = new EnumMap<>(Setting.class);
    private final SettingFaults faults = new SettingFaults();
    private final WrittenValues written = new WrittenValues();
    private final Set<String> strange = new HashSet<>();

    private SettingSources() {}

    /**
     * The first that names a setting decides: the command line, then the environment, then the files.
     *
     * @param set the keys and values of {@code --set}
     */
    static Settings.Reading read(Map<String, String> set) {
        SettingSources sources = new SettingSources();
        set.forEach((key, value) -> sources.take(key, value, COMMAND));
        StandardEnvironment environment = new StandardEnvironment();
        List<String> unreadable = SettingFiles.readInto(environment);
        ConfigurationPropertySources.attach(environment);
        for (var source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource iterable) {
                sources.take(iterable, environment);
            }
        }
        sources.faults.unreadable(unreadable);
        return new Settings.Reading(new Settings(sources.given), sources.faults);
    }

    private void take(IterableConfigurationPropertySource source, StandardEnvironment environment) {
        boolean isFile = source.getUnderlyingSource() instanceof OriginTrackedMapPropertySource;
        for (ConfigurationPropertyName name : source) {
            boolean isOurs = OURS.isAncestorOf(name);
            if (isOurs || isFile) {
                ConfigurationProperty property = requireNonNull(source.getConfigurationProperty(name));
                String place = WrittenValues.place(property);
                String text = written.text(property);
                if (isOurs) {
                    take(name.subName(1).toString(), environment.resolvePlaceholders(text), place);
                } else {
                    addStrange(name, text, place);
                }
            }
        }
    }

    private void take(String key, String value, String place) {
        Setting setting = Setting.find(key).orElse(null);
        if (setting == null) {
            unknown(key, place);
        } else if (!given.containsKey(setting)) {
            faults.written(setting, place);
            boolean isAllowed = setting.takes(value);
            given.put(setting, isAllowed ? value : STAND_INS.getOrDefault(setting, setting.usual()));
            if (!isAllowed) {
                faults.add(
                        setting,
                        "%s: the setting %s is '%s'. Allowed: %s."
                                .formatted(place, setting.key(), withoutPassword(value), setting.allowed()));
            }
        }
    }

    /** What is said lands in logs. */
    private static String withoutPassword(String value) {
        return value.replaceAll("(?i)(password=)[^&]*", "$1...");
    }

    private void unknown(String key, String place) {
        String maybe = Nearest.maybe(key, Setting.keys());
        // A cluster puts variables of its own there, such as CLAIMCLOCK_PORT for a service of that name.
        boolean isOthers = place.equals(WrittenValues.ENVIRONMENT) && maybe.isEmpty();
        if (!isOthers) {
            faults.add("%s: there is no setting '%s'.%s"
                    .formatted(place, key, maybe.isEmpty() ? " Maybe see which there are: settings" : maybe));
        }
    }

    /** What stands in a file and is read by nobody, once for each key at the top. */
    private void addStrange(ConfigurationPropertyName name, String text, String place) {
        if (OF_FILES.stream().anyMatch(known -> known.equals(name) || known.isAncestorOf(name))
                || name.equals(OURS) && text.isEmpty()) {
            return;
        }
        String top = name.getElement(0, Form.ORIGINAL);
        if (strange.add(top)) {
            String ours = OURS.toString();
            boolean isOfOurs =
                    Setting.keys().stream().anyMatch(key -> key.startsWith(name.getElement(0, Form.DASHED) + "."))
                            || Setting.find(name.toString()).isPresent();
            String maybe = isOfOurs
                    ? " Maybe it belongs under claimclock:, indented."
                    : Nearest.maybe(top, List.of(ours))
                            + " Allowed there: claimclock:, and below it, indented, settings.";
            faults.add("%s: nothing reads '%s' at the top of the file.%s".formatted(place, top, maybe));
        }
    }
}
