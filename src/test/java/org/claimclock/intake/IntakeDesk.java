package org.claimclock.intake;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.claimclock.claim.event.ClaimCreated;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.walk.Said;
import org.claimclock.intake.feed.Row;
import org.claimclock.intake.feed.ShippedRules;
import org.claimclock.intake.inbox.InboxFile;
import org.claimclock.register.Books;
import org.claimclock.register.FeedTally;
import org.claimclock.register.InputFile;
import org.claimclock.register.InputFile.State;
import org.claimclock.register.Register;
import org.claimclock.register.RejectedRow;

/** An inbox, a book, and what reading the files of a night puts into it. */
final class IntakeDesk implements AutoCloseable {
    static final LocalDate TUE_2021_03_02 = LocalDate.of(2021, 3, 2);
    static final String HEADER = Row.claim("C-1").header();

    private final Path folder;
    private final Register register = Books.fresh();

    IntakeDesk(Path folder) {
        this.folder = folder;
    }

    Register register() {
        return register;
    }

    FileIntake intake(IntakeLimits limits) {
        return new FileIntake(register, new ShippedRules(), limits, folder.resolve("refused"));
    }

    FileIntake intake() {
        return intake(IntakeLimits.DEFAULT);
    }

    void nothingIsInTheBook() {
        assertThat(register.events().received(TUE_2021_03_02)).isZero();
        assertThat(tally(Feed.CLAIMS)).isEqualTo(FeedTally.NONE);
        assertThat(rejected()).isEmpty();
        assertThat(refusals()).isEmpty();
    }

    InboxFile claims(String name, int rows, List<Integer> bad) {
        String lines = IntStream.rangeClosed(1, rows)
                .mapToObj(number -> Row.claim("C-" + number)
                        .with("solution_area", bad.contains(number) ? "AZURE" : "MICROSOFT_365")
                        .line())
                .collect(joining("\n"));
        write(name, HEADER, lines);
        return inbox(name);
    }

    void write(String name, String... lines) {
        try {
            Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InboxFile inbox(String name) {
        return InboxFile.find(folder.resolve(name)).orElseThrow();
    }

    FileOutcome read(InboxFile file) {
        return intake().read(TUE_2021_03_02, file, IntakeListener.SILENT);
    }

    FeedTally tally(Feed feed) {
        return register.tallies().of(TUE_2021_03_02).getOrDefault(feed, FeedTally.NONE);
    }

    InputFile file(State state) {
        InputFile only = register.inputFiles().of(TUE_2021_03_02).get(0);
        assertThat(only.state()).isEqualTo(state);
        return only;
    }

    List<RejectedRow> rejected() {
        List<RejectedRow> rows = new ArrayList<>();
        register.announcements().rejected(TUE_2021_03_02, rows::add);
        return rows;
    }

    List<Said.Refusal> refusals() {
        List<Said.Refusal> refusals = new ArrayList<>();
        register.announcements().refusals(TUE_2021_03_02, refusals::add);
        return refusals;
    }

    String claimName(String claimId) {
        return register.events()
                .find(new EventKey(Feed.CLAIMS, claimId))
                .map(event -> ((ClaimCreated) event).form().identity().claimName())
                .orElseThrow();
    }

    @Override
    public void close() {
        register.close();
    }
}
