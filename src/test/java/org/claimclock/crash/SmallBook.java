package org.claimclock.crash;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimclock.register.Books;

/**
 * A book of a few claims, and one night of it that has everything: rows in two chunks, claims in several batches, lines for finance, a file with
 * sidecars, and a file that is refused whole.
 */
record SmallBook(Path folder) {

    static final String NIGHT = "2021-03-11";

    private static final String BEFORE = "2021-03-10";
    private static final int DRAFTS = 2_100;
    private static final Path REFUSED = Path.of("samples", "nights", "2021-03-09-tue", "decisions-other-layout.csv");

    /** Brings the book to the evening, and one copy of it undisturbed to the morning. */
    void prepare() {
        Home base = new Home(folder.resolve("base"));
        List<String> run = new ArrayList<>(Program.run(base.folder(), BEFORE));
        run.add("--backfill");
        run.add("--input");
        Home.samples().stream()
                .filter(night -> Home.asOf(night).compareTo(BEFORE) <= 0)
                .forEach(night -> run.add(night.toString()));
        Program.Ended ended = Program.execute(run.toArray(String[]::new));
        assertThat(ended.exit()).as(ended.said()).isEqualTo(3);
        drop(base);
        evening("calm").complete(NIGHT);
    }

    private static void drop(Home home) {
        Home.samples().stream().filter(night -> Home.asOf(night).equals(NIGHT)).forEach(home::drop);
        try {
            Files.writeString(home.inbox().resolve("claims-drafts.csv"), drafts());
            Files.copy(REFUSED, home.inbox().resolve("decisions-zebra.csv"));
            Files.createFile(home.inbox().resolve("actions.csv.done"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String drafts() {
        return IntStream.range(0, DRAFTS)
                .mapToObj(number -> "CL-D%d,0418276,%s,MICROSOFT_365,USAGE,TEAMS,EDITING,2021-03-10T09:00:00-08:00"
                        .formatted(number, tenant(number)))
                .collect(joining(
                        "\n",
                        "claim_id,partner_id,customer_tenant_id,solution_area,activity,products,status,created_at\n",
                        "\n"));
    }

    private static String tenant(int number) {
        return HexFormat.of().toHexDigits(number * 40_503) + "-b0b7-5cdf-b81e-8f037730d561";
    }

    /** A copy of the home as it is before the night. */
    Home evening(String name) {
        return copy(new Home(folder.resolve("base")), name);
    }

    /** A copy of a home as it is now. */
    Home copy(Home home, String name) {
        copyInto(home, folder.resolve(name));
        return new Home(folder.resolve(name));
    }

    void copyInto(Home home, Path copy) {
        try (Stream<Path> paths = Files.walk(home.folder())) {
            for (Path path : paths.toList()) {
                Path target = copy.resolve(home.folder().relativize(path).toString());
                if (!Files.isDirectory(target)) {
                    Files.copy(path, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Books.copied(home.folder(), copy);
    }

    /** What the night must lead to. */
    Sameness sameness() {
        return new Sameness(new Home(folder.resolve("calm")));
    }

    /** Starts the night and kills it at this point; false where it ended before. */
    static boolean killAt(CrashPoint point, Home home) {
        Plug plug = new Plug();
        return plug.pullAt(point, Program.start(Program.run(home.folder(), NIGHT), plug.option()));
    }

    /** The night, killed at each of these points in turn and then brought to its end. */
    Home killedInARow(CrashPoint... points) {
        Home killed = evening("killed in a row");
        for (CrashPoint point : points) {
            assertThat(killAt(point, killed)).as("%s was reached", point).isTrue();
            Sameness.nothingIsHalfPublished(killed);
        }
        killed.complete(NIGHT);
        return killed;
    }

    /** Makes room. */
    static void remove(Home home) {
        if (!Files.exists(home.folder())) {
            return;
        }
        try (Stream<Path> paths = Files.walk(home.folder())) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Books.removed(home.folder());
    }
}
