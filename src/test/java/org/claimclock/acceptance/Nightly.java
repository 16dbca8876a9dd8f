package org.claimclock.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands each test that asks for a {@link Home} an empty one, and removes it afterwards. */
final class Nightly implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Home.class;
    }

    @Override
    public Home resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(Namespace.create(Nightly.class, test.getUniqueId(), parameter.getIndex()))
                .computeIfAbsent(Place.class, place -> new Place(), Place.class)
                .home;
    }

    private static final class Place implements AutoCloseable {

        private final Path folder = create();
        private final Home home = new Home(folder);

        private static Path create() {
            try {
                return Files.createTempDirectory("claimclock");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
