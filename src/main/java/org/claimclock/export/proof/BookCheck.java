package org.claimclock.export.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.csv.file.Sha256;
import org.claimclock.export.pack.DataPackage;
import org.claimclock.export.proof.Discrepancy.Kind;
import org.claimclock.register.NightRecord;

/**
 * An outbox against the book that it was published from: the last night has no night after it whose package would hold its checksum, and a night
 * that is gone from the end leaves no gap.
 *
 * @param nights of the book, in the order of their dates
 */
public record BookCheck(Path outbox, List<NightRecord> nights) {

    /** None if every night that the book completed is there with the package that the book knows. */
    public List<Discrepancy> discrepancies() {
        List<Discrepancy> found = new ArrayList<>();
        for (NightRecord night : nights) {
            if (night.state() == NightRecord.State.DONE) {
                check(night, found);
            }
        }
        for (Path folder : Nights.of(outbox).folders().values()) {
            String name = String.valueOf(folder.getFileName());
            if (nights.stream().noneMatch(night -> night.asOf().toString().equals(name))) {
                found.add(
                        new Discrepancy(
                                Kind.UNKNOWN_NIGHT,
                                name,
                                "only nights of the book",
                                "a night that the book does not know",
                                "Maybe it comes from another book, or this book was restored from an older copy: move it away and ask who did."));
            }
        }
        return found;
    }

    private void check(NightRecord night, List<Discrepancy> found) {
        String name = night.asOf().toString();
        Path file = outbox.resolve(name).resolve(DataPackage.FILE);
        if (!Files.isDirectory(outbox.resolve(name))) {
            found.add(new Discrepancy(
                    Kind.MISSING_NIGHT,
                    name,
                    "night " + night.sequence() + ", which the book completed",
                    "none",
                    "Maybe it was deleted or archived: put it back."));
        } else if (Files.exists(file)) {
            compare(name + "/" + DataPackage.FILE, file, night.packageSha256(), found);
        }
    }

    private static void compare(String where, Path file, String expected, List<Discrepancy> found) {
        try {
            String actual = Sha256.of(file);
            if (!actual.equals(expected)) {
                found.add(new Discrepancy(
                        Kind.FORGED_PACKAGE,
                        where,
                        "SHA-256 " + expected + ", as the book says",
                        actual,
                        "Maybe it was changed and its checksum with it: take the whole folder from a backup."));
            }
        } catch (IOException e) {
            found.add(new Discrepancy(Kind.UNREADABLE, where, "a file to read", e.toString(), Advice.UNREADABLE));
        }
    }
}
