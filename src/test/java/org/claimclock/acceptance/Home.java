package org.claimclock.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A home folder of its own: drop files, run nights, read what was published. Handed to tests by {@link Nightly}. */
final class Home {

    // Small files, so that a few bad rows on purpose never make a file that is refused whole.
    private static final int ROWS_A_FILE = 10;

    private final Path folder;
    private final Rules rules;
    private final List<String> settings = new ArrayList<>();

    Home(Path folder) {
        this.folder = create(folder.resolve("home"));
        this.rules = Rules.copiedTo(create(folder.resolve("rules")));
        create(inbox());
    }

    Rules rules() {
        return rules;
    }

    Path inbox() {
        return folder.resolve("inbox");
    }

    Path refused() {
        return folder.resolve("refused");
    }

    Path outbox(String asOf) {
        return folder.resolve("outbox").resolve(When.iso(asOf));
    }

    Path path() {
        return folder;
    }

    /** A setting of operations for every command from now on. */
    Home set(String key, String value) {
        settings.add("--set");
        settings.add(key + "=" + value);
        return this;
    }

    Home drop(String name, String text) {
        return drop(name, text.getBytes(UTF_8));
    }

    Home drop(String name, byte[] bytes) {
        try {
            Files.write(inbox().resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Drops the rows, runs the night and expects it to end well. */
    Night night(String asOf, Row... rows) {
        Night night = attempt(asOf, rows);
        assertThat(night.outcome().exit())
                .as(() -> "exit code of the night " + asOf + ": "
                        + night.outcome().said())
                .isZero();
        return night;
    }

    /** Drops the rows and runs the night, however it ends. */
    Night attempt(String asOf, Row... rows) {
        dropAll(When.iso(asOf), List.of(rows));
        return new Night(command("run", "--as-of", When.iso(asOf)), outbox(asOf));
    }

    Outcome command(String... words) {
        List<String> args = new ArrayList<>(Arrays.asList(words));
        args.addAll(
                List.of("--home", folder.toString(), "--rules", rules.folder().toString()));
        args.addAll(settings);
        return Program.execute(args.toArray(String[]::new));
    }

    /** What {@code claim ID} prints. */
    String history(String claimId) {
        Outcome outcome = command("claim", claimId);
        assertThat(outcome.exit()).as(outcome::said).isZero();
        return outcome.out();
    }

    /** The claim's row of the latest night that published one. */
    Table.Line claim(String claimId) {
        return nights().stream()
                .flatMap(night -> Table.read(night.resolve("claim-status.csv")).lines().stream())
                .filter(line -> line.get("claim_id").equals(claimId))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("No night has published a status of the claim " + claimId));
    }

    /** Status and, where there is one, reason: {@code REJECTED CUSTOMER_DECLINE}. */
    String state(String claimId) {
        Table.Line claim = claim(claimId);
        return (claim.get("status") + " " + claim.get("reason_code")).trim();
    }

    /** The next clock and its last day: {@code CONSENT 2021-03-08}; empty where none runs. */
    String deadline(String claimId) {
        Table.Line claim = claim(claimId);
        return (claim.get("next_clock") + " " + claim.get("next_deadline")).trim();
    }

    /** Every published byte, by path below the outbox. */
    Map<String, String> published() {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("outbox"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(folder.relativize(file).toString(), Files.readString(file, UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }

    private List<Path> nights() {
        try (Stream<Path> nights = Files.list(folder.resolve("outbox"))) {
            return nights.filter(night -> night.getFileName().toString().matches("\\d{4}-\\d\\d-\\d\\d"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dropAll(String date, List<Row> rows) {
        Map<Feed, List<Row>> byFeed = new LinkedHashMap<>();
        rows.forEach(row ->
                byFeed.computeIfAbsent(row.feed(), feed -> new ArrayList<>()).add(row));
        byFeed.forEach((feed, its) -> {
            for (int from = 0; from < its.size(); from += ROWS_A_FILE) {
                List<Row> some = its.subList(from, Math.min(its.size(), from + ROWS_A_FILE));
                drop("%s-%s-%02d.csv".formatted(feed.prefix(), date, from / ROWS_A_FILE + 1), feed.file(some));
            }
        });
    }

    private static Path create(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
