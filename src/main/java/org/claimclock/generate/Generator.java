package org.claimclock.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.claimclock.csv.WrittenFile;
import org.claimclock.generate.life.Dice;
import org.claimclock.generate.life.Life;
import org.claimclock.generate.life.Life.Beginning;
import org.claimclock.generate.life.Row;

/**
 * Writes the nights of a plan: {@code <as-of>-<weekday>/claims.csv decisions.csv consents.csv actions.csv}, a file only where it has rows. What
 * would come after the last night is left out. Memory does not grow with the claims.
 */
public final class Generator {

    /** Each open file holds a buffer; more nights than these take another pass over the claims. */
    private static final int OPEN_NIGHTS = 32;

    private static final int TELL_EACH = 50_000;
    private static final long LIVES = 4L << 60;
    private static final long MISHAPS = 5L << 60;

    private final Plan plan;
    private final Beginnings beginnings;

    /** @throws IllegalArgumentException if the plan has {@link Plan#faults} */
    public Generator(Plan plan) {
        if (!plan.faults().isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", plan.faults()));
        }
        this.plan = plan;
        this.beginnings = new Beginnings(plan);
    }

    /** Whether the nights can go there: a folder that is empty, or is not there yet. */
    public static boolean takes(Path target) throws IOException {
        if (!Files.exists(target)) {
            return true;
        }
        if (!Files.isDirectory(target)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(target)) {
            return entries.findAny().isEmpty();
        }
    }

    /**
     * Writes all nights.
     *
     * @param target an empty folder, or one that is not there yet
     * @param passed told the claims that were gone through so far, up to {@link #claimsToPass}
     * @throws IOException if the disk does not take them; what was written stays there, unfinished
     */
    public Written write(Path target, LongConsumer passed) throws IOException {
        Files.createDirectories(target);
        Written written = new Written(0, 0, 0);
        for (int first = 0; first < plan.nights().count(); first += OPEN_NIGHTS) {
            int count = Math.min(OPEN_NIGHTS, plan.nights().count() - first);
            long before = first / OPEN_NIGHTS * plan.claims();
            try (NightFiles files = new NightFiles(target, plan.nights(), first, count)) {
                pass(files, done -> passed.accept(before + done));
                written = written.and(files.finish());
            }
        }
        return written;
    }

    /** All claims, once for each pass over them. */
    public long claimsToPass() {
        return plan.claims() * ((plan.nights().count() + OPEN_NIGHTS - 1) / OPEN_NIGHTS);
    }

    private void pass(NightFiles files, LongConsumer passed) throws IOException {
        try {
            for (long claim = 0; claim < plan.claims(); claim++) {
                tell(claim, files);
                if ((claim + 1) % TELL_EACH == 0 || claim + 1 == plan.claims()) {
                    passed.accept(claim + 1);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void tell(long claim, NightFiles files) {
        Dice dice = Dice.of(plan.seed(), LIVES + claim);
        Mishaps mishaps = new Mishaps(plan.faultPercent(), Dice.of(plan.seed(), MISHAPS + claim));
        Beginning beginning = new Beginning(dice, beginnings.day(dice));
        Life life = new Life(plan.seed(), claim, beginning);
        life.tell(plan.story(), row -> write(files, mishaps.befall(row)));
    }

    private static void write(NightFiles files, Row row) {
        try {
            files.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was written. */
    public record Written(long files, long rows, long bytes) {

        private Written and(List<WrittenFile> more) {
            return new Written(
                    files + more.size(),
                    rows + more.stream().mapToLong(WrittenFile::rows).sum(),
                    bytes + more.stream().mapToLong(WrittenFile::bytes).sum());
        }
    }
}
