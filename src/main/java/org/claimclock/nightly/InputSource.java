package org.claimclock.nightly;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.intake.inbox.Inbox;
import org.claimclock.intake.inbox.InboxFile;

/** Where the files of a night come from: the inbox, or files and folders that were named. */
final class InputSource {
    private static final int MOST_LOOKS = 5;

    private final List<Path> named;
    private final Path inbox;
    private final Duration quiet;
    private final Clock clock;

    InputSource(Home home, NightRequest request, NightSettings settings, Clock clock) {
        this.named = request.inputs();
        this.inbox = home.inbox();
        this.quiet = Duration.ofSeconds(settings.settleSeconds());
        this.clock = clock;
    }

    /** The files to read, in the order of reading; what was not understood or not complete is warned of. */
    List<InboxFile> files(NightListener listener) {
        List<InboxFile> files = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        try {
            if (named.isEmpty()) {
                look(settledInbox(), files, warnings);
            }
            for (Path each : named) {
                if (Files.isDirectory(each)) {
                    look(new Inbox(each, Duration.ZERO).look(Instant.MAX), files, warnings);
                } else {
                    InboxFile.find(each).ifPresentOrElse(files::add, () -> warnings.add(unknown(each)));
                }
            }
        } catch (AccessDeniedException e) {
            throw NightFailure.of(
                    "the folder " + e.getFile() + " cannot be looked into. Maybe its owner or mode is wrong.", e);
        } catch (IOException e) {
            throw NightFailure.of("cannot look for input files: " + e, e);
        }
        listener.warned(warnings);
        return files.stream().sorted(InboxFile.ORDER).toList();
    }

    /** Gives a file that is just being dropped a moment to come to rest. */
    private Inbox.Look settledInbox() throws IOException {
        Inbox.Look look = new Inbox(inbox, quiet).look(clock.instant());
        for (int looks = 1; looks < MOST_LOOKS && !look.growing().isEmpty(); looks++) {
            pause();
            look = new Inbox(inbox, quiet).look(clock.instant());
        }
        return look;
    }

    private void pause() {
        try {
            Thread.sleep(quiet.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NightFailure.of("stopped while a file came to rest", e);
        }
    }

    private static void look(Inbox.Look look, List<InboxFile> files, List<String> warnings) {
        files.addAll(look.ready());
        look.growing()
                .forEach(file -> warnings.add(file.name()
                        + " is still being written and waits for the next night. Maybe drop it under another name"
                        + " and rename it, or put " + file.name() + ".done beside it."));
        look.unknown().forEach(path -> warnings.add(unknown(path)));
    }

    private static String unknown(Path path) {
        return path.getFileName() + " was left alone: its name must begin with claims, decisions, consents or actions"
                + " and end in .csv or .csv.gz";
    }
}
