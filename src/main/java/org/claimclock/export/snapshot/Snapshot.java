package org.claimclock.export.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimclock.claim.walk.ExportedLine.Terms;
import org.claimclock.export.pack.Checksums;
import org.claimclock.export.table.Rows;
import org.claimclock.export.table.WrittenTable;
import org.claimclock.register.NightRecord;
import org.claimclock.register.Register;

/** Writes every line that finance should hold, made from where the claims stand, and counts it against every line that finance was handed. */
public final class Snapshot {

    private final Register register;
    private final List<Imbalance> imbalances = new ArrayList<>();
    private long claims;
    private long older;

    public Snapshot(Register register) {
        this.register = register;
    }

    /**
     * A snapshot on disk.
     *
     * @param older lines that finance holds with an older value of something for which the rules do not restate a line
     */
    public record Taken(Path folder, long lines, long claims, long older) {}

    /**
     * Writes {@code eligible-snapshot.csv} and its {@code SHA256SUMS} into a new folder.
     *
     * @param night the last one, which is done
     * @param target is not there, or empty
     * @throws ImbalanceException if the sum of all ADD less RETRACT is not the snapshot; nothing is written then
     * @throws IOException if the disk refuses it
     */
    public Taken take(NightRecord night, Path target) throws IOException {
        Path growing = target.resolveSibling("." + target.getFileName() + ".tmp");
        remove(growing);
        Files.createDirectories(growing);
        try {
            Rows<Terms> rows = each -> register.positions().all(position -> {
                Balance balance = Balance.of(position);
                imbalances.addAll(balance.imbalances());
                claims += balance.wanted().isEmpty() ? 0 : 1;
                older += balance.older();
                balance.wanted().forEach(each);
            });
            WrittenTable written = new SnapshotTable(night.asOf(), night.rulesVersion()).write(growing, rows);
            if (!imbalances.isEmpty()) {
                throw new ImbalanceException("The snapshot", imbalances);
            }
            new Checksums(Map.of(SnapshotTable.FILE, written.file().sha256())).write(growing);
            Files.deleteIfExists(target);
            Files.move(growing, target, StandardCopyOption.ATOMIC_MOVE);
            return new Taken(target, written.file().rows(), claims, older);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            remove(growing);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Files.deleteIfExists(folder.resolve(SnapshotTable.FILE));
            Files.deleteIfExists(folder.resolve(Checksums.FILE));
            Files.delete(folder);
        }
    }
}
