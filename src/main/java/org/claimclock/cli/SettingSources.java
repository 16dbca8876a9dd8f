package org.claimclock.cli;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.claimclock.csv.Nearest;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Where settings are written, read by Spring Boot's own rules for files and environment, without a context around them. */
final class SettingSources {
    private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("claimclock");

    private final Map<String, String> set;
    private final Set<String> faults = new LinkedHashSet<>();

    /** @param set the keys and values of {@code --set} */
    SettingSources(Map<String, String> set) {
        this.set = set;
    }

    /** All of them, filled by {@link #readInto}. */
    Collection<String> faults() {
        return faults;
    }

    /** The first that names a setting decides: the command line, then the environment, then the files. */
    void readInto(Map<Setting, String> given) {
        set.forEach((key, value) -> take(key, value, "--set", given));
        WrittenValues written = new WrittenValues();
        StandardEnvironment environment = new StandardEnvironment();
        faults.addAll(SettingFiles.readInto(environment));
        ConfigurationPropertySources.attach(environment);
        for (var source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource iterable) {
                for (ConfigurationPropertyName name : iterable.filter(OURS::isAncestorOf)) {
                    ConfigurationProperty property = requireNonNull(iterable.getConfigurationProperty(name));
                    String value = environment.resolvePlaceholders(written.text(property));
                    take(name.subName(1).toString(), value, WrittenValues.place(property), given);
                }
            }
        }
    }

    private void take(String key, String value, String place, Map<Setting, String> given) {
        Setting setting = Setting.find(key).orElse(null);
        if (setting == null) {
            unknown(key, place);
        } else if (!given.containsKey(setting)) {
            given.put(setting, value);
            if (!setting.takes(value)) {
                faults.add("%s: the setting %s is '%s'. Allowed: %s."
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
            faults.add("%s: there is no setting '%s'.%s There are: %s."
                    .formatted(place, key, maybe, String.join(", ", Setting.keys())));
        }
    }
}
