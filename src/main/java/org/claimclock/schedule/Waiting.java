package org.claimclock.schedule;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.claimclock.intake.inbox.Inbox;
import org.claimclock.intake.inbox.InboxFile;
import org.jspecify.annotations.Nullable;

/**
 * The files that a night waits for.
 *
 * @param patterns of their names, such as {@code claims*} or {@code decisions-{as-of}*}; none waits for nothing
 * @param until the time on the wall after which it waits no more; null for no end
 * @param hold whether the night is then held, instead of running without them
 */
public record Waiting(List<String> patterns, @Nullable LocalTime until, boolean hold) {

    public static final Waiting NONE = new Waiting(List.of(), null, false);

    /** What stands for the as-of of the night. */
    public static final String AS_OF = "{as-of}";

    public Waiting {
        patterns = List.copyOf(patterns);
    }

    /**
     * The patterns of which no complete file lies in the inbox.
     *
     * @param quiet how long a file must have stood still
     */
    List<String> missing(Path inbox, LocalDate asOf, Duration quiet, Instant now) {
        if (patterns.isEmpty()) {
            return List.of();
        }
        List<InboxFile> ready;
        try {
            ready = new Inbox(inbox, quiet).look(now).ready();
        } catch (IOException e) {
            ready = List.of();
        }
        List<Path> names = ready.stream().map(file -> Path.of(file.name())).toList();
        return patterns.stream()
                .map(pattern -> pattern.replace(AS_OF, asOf.toString()))
                .filter(pattern -> {
                    var matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
                    return names.stream().noneMatch(matcher::matches);
                })
                .toList();
    }
}
