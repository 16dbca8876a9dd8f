package org.claimclock.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimclock.export.Additions;
import org.claimclock.export.seal.Seal;
import org.claimclock.export.seal.SigningKey;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The settings of operations: from {@code application.yaml} beside the program or in {@code config/}, the environment
 * ({@code CLAIMCLOCK_PROFILE}, ...) or {@code --set key=value}, the later winning.
 */
record Settings(Map<String, String> values) {
    private static final Map<String, String> DEFAULTS = new LinkedHashMap<>();

    static {
        DEFAULTS.put("home", "./data");
        DEFAULTS.put("rules", "./rules");
        DEFAULTS.put("profile", "cpor-2020");
        DEFAULTS.put("max-reject-percent", "10");
        DEFAULTS.put("threads", "0");
        DEFAULTS.put("settle-seconds", "1");
        DEFAULTS.put("cache", "");
        DEFAULTS.put("rules.require-scenarios", "false");
        DEFAULTS.put("sign.key", "");
        DEFAULTS.put("xlsx", "false");
    }

    static Settings read(Map<String, String> given) {
        List<String> arguments = new ArrayList<>();
        given.forEach((key, value) -> arguments.add("--claimclock." + known(key) + "=" + value));
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SimpleCommandLinePropertySource(arguments.toArray(String[]::new)));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        Map<String, String> found = Binder.get(environment)
                .bind("claimclock", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
        Map<String, String> values = new LinkedHashMap<>(DEFAULTS);
        found.forEach((key, value) -> values.put(known(key), value));
        return new Settings(values);
    }

    private static String known(String key) {
        String name = key.replace('_', '-');
        if (!DEFAULTS.containsKey(name)) {
            Set<String> names = new TreeSet<>(DEFAULTS.keySet());
            throw UsageFault.usage("there is no setting '" + key + "'. There are: " + String.join(", ", names) + ".");
        }
        return name;
    }

    String home() {
        return text("home");
    }

    String rules() {
        return text("rules");
    }

    /** Where compiled rules are kept; empty for the data folder. */
    String cache() {
        return text("cache");
    }

    String profile() {
        return text("profile");
    }

    int maxRejectPercent() {
        return number("max-reject-percent", 100);
    }

    int threads() {
        int threads = number("threads", 256);
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }

    int settleSeconds() {
        return number("settle-seconds", 3600);
    }

    /** Whether a night runs only with rules whose scenarios hold. */
    boolean requireScenarios() {
        return isOn("rules.require-scenarios");
    }

    /** @throws UsageFault if a key is set that nobody can sign with */
    Additions additions() {
        return new Additions(seal(), isOn("xlsx"));
    }

    private Seal seal() {
        if (text("sign.key").isEmpty()) {
            return Seal.NONE;
        }
        SigningKey.Reading reading = SigningKey.read(Path.of(text("sign.key")));
        if (reading instanceof SigningKey.Refused refused) {
            throw UsageFault.usage("the setting sign.key: " + refused.message());
        }
        return ((SigningKey.Ready) reading).key();
    }

    private boolean isOn(String name) {
        String text = text(name);
        if (!text.equals("true") && !text.equals("false")) {
            throw UsageFault.usage("the setting " + name + " is '" + text + "'. Allowed: true or false.");
        }
        return text.equals("true");
    }

    private String text(String name) {
        return values.getOrDefault(name, "");
    }

    private int number(String name, int most) {
        String text = text(name);
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > most) {
            throw UsageFault.usage(
                    "the setting " + name + " is '" + text + "'. Allowed: a whole number from 0 to " + most + ".");
        }
        return Integer.parseInt(text);
    }
}
