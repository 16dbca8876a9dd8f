package org.claimclock.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.cli.yaml.WrittenYaml;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

/** The files that settings may be in, found by Spring Boot's rules. */
final class SettingFiles {
    private static final class Looked extends DefaultResourceLoader {
        private final List<Resource> places = new ArrayList<>();

        @Override
        public Resource getResource(String location) {
            Resource place = super.getResource(location);
            places.add(place);
            return place;
        }
    }

    private SettingFiles() {}

    /**
     * Puts what they say into the environment.
     *
     * @return why they cannot be read, one line for each file; empty if they can
     */
    static List<String> readInto(ConfigurableEnvironment environment) {
        Looked looked = new Looked();
        try {
            ConfigDataEnvironmentPostProcessor.applyTo(environment, looked, null, List.of());
            return List.of();
        } catch (RuntimeException e) {
            // Whatever a reader of files throws comes through, without the name of the file.
            List<String> faults = looked.places.stream()
                    .distinct()
                    .flatMap(place -> faults(place).stream())
                    .toList();
            return faults.isEmpty() ? List.of("the settings cannot be read: " + Faults.reason(e)) : faults;
        }
    }

    static boolean isYaml(String name) {
        return name.matches(".*\\.ya?ml");
    }

    private static List<String> faults(Resource place) {
        String name = String.valueOf(place.getFilename());
        if (!isYaml(name) || !place.exists()) {
            return List.of();
        }
        try {
            return new WrittenYaml(name, place.getContentAsByteArray())
                    .findFault().stream().toList();
        } catch (IOException e) {
            return List.of(name + ": the file cannot be read. Maybe its owner or mode is wrong.");
        }
    }
}
