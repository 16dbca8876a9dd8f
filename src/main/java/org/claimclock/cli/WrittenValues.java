package org.claimclock.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.claimclock.cli.yaml.WrittenYaml;
import org.claimclock.cli.yaml.WrittenYaml.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin.Location;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.Resource;

/** The values of settings as somebody wrote them, and where. */
final class WrittenValues {
    static final String ENVIRONMENT = "environment";

    private final Map<Resource, Map<Spot, String>> files = new HashMap<>();

    /** What is written, whatever the language of the file would make of it. */
    String text(ConfigurationProperty property) {
        String read = String.valueOf(property.getValue());
        TextResourceOrigin file = file(property);
        if (file == null || file.getResource() == null || file.getLocation() == null) {
            return read;
        }
        Location location = file.getLocation();
        return files.computeIfAbsent(file.getResource(), WrittenValues::texts)
                .getOrDefault(new Spot(location.getLine(), location.getColumn()), read);
    }

    private static Map<Spot, String> texts(Resource resource) {
        String name = String.valueOf(resource.getFilename());
        try {
            return SettingFiles.isYaml(name)
                    ? new WrittenYaml(name, resource.getContentAsByteArray()).texts()
                    : Map.of();
        } catch (IOException e) {
            // It was read a moment ago; what was read then counts.
            return Map.of();
        }
    }

    /** Such as {@code application.yaml:3}, {@code environment} or {@code -D}. */
    static String place(ConfigurationProperty property) {
        TextResourceOrigin file = file(property);
        if (file != null && file.getResource() != null && file.getLocation() != null) {
            return file.getResource().getFilename() + ":" + (file.getLocation().getLine() + 1);
        }
        boolean environment = property.getSource() != null
                && property.getSource().getUnderlyingSource() instanceof SystemEnvironmentPropertySource;
        return environment ? ENVIRONMENT : "-D";
    }

    private static @Nullable TextResourceOrigin file(ConfigurationProperty property) {
        return Origin.from(property) instanceof PropertySourceOrigin wrapped
                        && wrapped.getOrigin() instanceof TextResourceOrigin file
                ? file
                : null;
    }
}
