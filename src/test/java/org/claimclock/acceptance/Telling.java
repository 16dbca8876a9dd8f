package org.claimclock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.claimclock.acceptance.Story.Seen;
import org.junit.jupiter.api.DynamicTest;

/**
 * Stories told in the same few nights of one home, and what was not as they say.
 *
 * @param broken by story; one that came out as told is not in it
 */
record Telling(List<Story> stories, Map<Story, List<AssertionError>> broken) {

    /** Runs each night that any story needs, in date order. */
    static Telling of(List<Story> stories, Home home, Consumer<Night> after) {
        Telling telling = new Telling(stories, new TreeMap<>(Comparator.comparing(Story::title)));
        Map<String, List<Row>> nights = new TreeMap<>();
        for (Story story : stories) {
            story.given()
                    .forEach((date, rows) ->
                            nights.computeIfAbsent(date, d -> new ArrayList<>()).addAll(rows));
            story.expected().keySet().forEach(date -> nights.putIfAbsent(date, new ArrayList<>()));
        }
        nights.forEach((date, rows) -> {
            Night night = home.night(When.named(date), rows.toArray(Row[]::new));
            after.accept(night);
            stories.forEach(story -> telling.check(story, date, new Seen(home, night)));
        });
        return telling;
    }

    /** One test a story. */
    Stream<DynamicTest> tests() {
        return stories.stream()
                .map(story -> dynamicTest(
                        story.title(),
                        () -> assertThat(broken.getOrDefault(story, List.of())).isEmpty()));
    }

    private void check(Story story, String date, Seen seen) {
        story.expected().getOrDefault(date, List.of()).forEach(expectation -> {
            try {
                expectation.accept(seen);
            } catch (AssertionError e) {
                broken.computeIfAbsent(story, s -> new ArrayList<>())
                        .add(new AssertionError("On " + When.named(date) + ": " + e.getMessage(), e));
            }
        });
    }
}
