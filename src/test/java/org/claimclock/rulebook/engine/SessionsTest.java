package org.claimclock.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.rulebook.engine.Rulebooks.compiled;
import static org.claimclock.rulebook.engine.Rulebooks.declinedAndProved;
import static org.claimclock.rulebook.engine.Rulebooks.draft;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
    @TempDir
    private Path cache;

    /** Each night walks with threads of its own; the memory of each rule session would stay. */
    @Test
    void threadsThatComeOneAfterAnotherUseTheSameSession() throws InterruptedException {
        try (Rules rules = compiled(cache, declinedAndProved());
                Sessions sessions = new Sessions(rules::open)) {
            List<Integer> matches = new ArrayList<>();

            for (int night = 0; night < 10; night++) {
                Thread thread =
                        new Thread(() -> matches.add(sessions.match(draft(1)).size()));
                thread.start();
                thread.join();
            }

            assertThat(matches).hasSize(10).containsOnly(1);
            assertThat(sessions.idle()).isOne();
        }
    }

    @Test
    void threadsThatAskAtTheSameTimeEachHaveASession() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (Rules rules = compiled(cache, declinedAndProved());
                Sessions sessions = new Sessions(() -> {
                    await(together);
                    return rules.open();
                })) {
            var pool = Executors.newFixedThreadPool(2);
            List<Future<Integer>> asked = List.of(
                    pool.submit(() -> sessions.match(draft(1)).size()),
                    pool.submit(() -> sessions.match(draft(0)).size()));

            assertThat(asked.get(0).get()).isOne();
            assertThat(asked.get(1).get()).isZero();
            pool.shutdown();
        }
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
