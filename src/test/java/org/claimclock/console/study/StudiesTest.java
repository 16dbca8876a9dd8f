package org.claimclock.console.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.claimclock.console.Patience;
import org.claimclock.console.study.Commands.Order;
import org.claimclock.console.study.Study.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks at rules wait for a night, can be stopped, and are found again. */
class StudiesTest {
    private static final Wish DIFF = new Wish(StudyKind.DIFF, "/rules-edited", "bo");
    private static final Wish CHECK = new Wish(StudyKind.CHECK, "", "bo");

    @TempDir
    private Path folder;

    private final List<Order> carriedOut = new CopyOnWriteArrayList<>();
    private volatile boolean night;
    private volatile boolean mayEnd = true;
    private Studies studies;

    @BeforeEach
    void open() {
        studies = Studies.start(this::carryOut, folder, () -> night, () -> Instant.parse("2021-03-12T20:00:00Z"));
    }

    @AfterEach
    void close() {
        studies.close();
    }

    /** A command that lasts until it may end. */
    private int carryOut(Order order, PrintWriter out, PrintWriter err) {
        carriedOut.add(order);
        err.println("    comparing: 50 %, 1 of 2 claims");
        err.println("warning: not to be missed");
        while (!mayEnd) {
            if (order.stop().isAsked()) {
                err.println("stopped before its end");
                return 1;
            }
            LockSupport.parkNanos(1_000_000);
        }
        out.println("Of 2 claims none would stand otherwise.");
        return 0;
    }

    private Study until(Study study, State state) {
        Study now = Patience.until(() -> studies.find(study.id()).orElseThrow(), seen -> seen.state() == state);
        assertThat(now.state()).isEqualTo(state);
        return now;
    }

    private Study ask(Wish wish) {
        return studies.findPlaceFor(wish).orElseThrow();
    }

    @Test
    void whatACommandSaidIsKeptWithoutHowItGotOn() throws IOException {
        Study done = until(ask(DIFF), State.DONE);

        assertThat(done.isGood()).isTrue();
        assertThat(studies.said(done.id()))
                .hasContent("warning: not to be missed\nOf 2 claims none would stand otherwise.");
        assertThat(carriedOut.get(0).person()).isEqualTo("bo (console)");
        assertThat(carriedOut.get(0).words())
                .containsExactly(
                        "rules",
                        "diff",
                        "--nights",
                        "5",
                        "--candidate=/rules-edited",
                        "--to=" + studies.files(done.id()),
                        "--set=threads=1");
    }

    @Test
    void aLookThatWalksTheBookWaitsForTheNightAndACheckDoesNot() {
        night = true;
        Study diff = ask(DIFF);

        until(ask(CHECK), State.DONE);

        assertThat(studies.find(diff.id()).orElseThrow().state()).isEqualTo(State.WAITING);
        night = false;
        until(diff, State.DONE);
    }

    @Test
    void aNightThatBeginsGoesFirstAndTheLookBeginsAgainAfterIt() {
        mayEnd = false;
        Study diff = ask(DIFF);
        until(diff, State.RUNNING);
        // It is under way before its command has said a word.
        assertThat(Patience.until(() -> studies.progress(diff.id()), said -> !said.isEmpty()))
                .isEqualTo("comparing: 50 %, 1 of 2 claims");

        night = true;

        until(diff, State.WAITING);
        mayEnd = true;
        night = false;
        until(diff, State.DONE);
        assertThat(carriedOut).hasSize(2);
    }

    @Test
    void aPersonStopsOneForGood() {
        mayEnd = false;
        Study diff = ask(DIFF);
        until(diff, State.RUNNING);
        Study next = ask(CHECK);

        studies.stop(next.id());
        studies.stop(diff.id());

        assertThat(until(diff, State.STOPPED).isGood()).isFalse();
        until(next, State.STOPPED);
        assertThat(carriedOut).hasSize(1);
    }

    @Test
    void theSameWishIsNotTakenTwiceAndNotTooManyAtOnce() {
        night = true;
        Study diff = ask(DIFF);

        assertThat(ask(DIFF)).isEqualTo(diff);
        for (int other = 0; other < 9; other++) {
            ask(new Wish(StudyKind.DIFF, "/edited-" + other, "bo"));
        }
        assertThat(studies.findPlaceFor(new Wish(StudyKind.DIFF, "/one-too-many", "bo")))
                .isEmpty();
    }

    @Test
    void theyAreThereAfterTheProgramWasStartedAgainAndOneThatWasBrokenOffSaysSo() throws IOException {
        Wish approval = new Wish(StudyKind.APPROVE, "/edited", "bo", Map.of("why", "memo=1\nand more"));
        Study done = until(ask(approval), State.DONE);
        Path broken = folder.resolve("20210311-200000-000001");
        Files.createDirectories(broken);
        Files.writeString(
                broken.resolve("study.properties"),
                Files.readString(folder.resolve(done.id()).resolve("study.properties"))
                        .replace("state=DONE", "state=RUNNING"));
        studies.close();

        open();

        assertThat(studies.all()).extracting(Study::id).containsExactly(done.id(), "20210311-200000-000001");
        assertThat(studies.find(done.id())).contains(done);
        assertThat(studies.find("20210311-200000-000001").orElseThrow().state()).isEqualTo(State.STOPPED);
        assertThat(studies.find("../" + done.id())).isEmpty();
    }

    @Test
    void theOldestAreForgotten() {
        StudyShelf shelf = new StudyShelf(folder);
        Study done = until(ask(CHECK), State.DONE);
        for (int at = 100; at < 161; at++) {
            shelf.keep(
                    new Study("20210313-200000-000" + at, CHECK, State.DONE, Instant.EPOCH, null, null, 0), "nothing");
        }

        assertThat(studies.all()).hasSize(60).doesNotContain(done);
    }
}
