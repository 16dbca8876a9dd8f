package org.claimclock.intake.inbox;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.claimclock.claim.event.Feed;

/**
 * A file that is recognised by its name: it begins with {@code claims}, {@code decisions}, {@code consents} or {@code actions} and ends in {@code
 * .csv} or {@code .csv.gz}, whatever its case.
 */
public record InboxFile(Path path, Feed feed) {

    /** The order in which a night reads: by feed, then by name, which decides which of two events with one id stands. */
    public static final Comparator<InboxFile> ORDER =
            Comparator.comparing(InboxFile::feed).thenComparing(InboxFile::name).thenComparing(InboxFile::address);

    /** Empty if the name is not recognised. */
    public static Optional<InboxFile> find(Path path) {
        String name = nameOf(path).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") && !name.endsWith(".csv.gz")) {
            return Optional.empty();
        }
        return Arrays.stream(Feed.values())
                .filter(feed -> name.startsWith(feed.prefix()))
                .findFirst()
                .map(feed -> new InboxFile(path, feed));
    }

    /** Without its folder. */
    public String name() {
        return nameOf(path);
    }

    /** With its folder, the same from wherever a run is started. */
    public String address() {
        return path.toAbsolutePath().normalize().toString();
    }

    static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }
}
