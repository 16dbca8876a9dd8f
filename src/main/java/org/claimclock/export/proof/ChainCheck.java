package org.claimclock.export.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimclock.csv.file.Sha256;
import org.claimclock.export.pack.DataPackage;
import org.claimclock.export.proof.Discrepancy.Kind;

/** The place of a night in its outbox: named for its day, one number after the night before it, and holding that night's checksum. */
record ChainCheck(Path folder, PackageReading reading) {

    private static final String SEQUENCE = "datapackage.json controls.sequence";
    private static final String PREVIOUS = "datapackage.json controls.previous_package_sha256";

    List<Discrepancy> discrepancies() {
        List<Discrepancy> found = new ArrayList<>();
        String asOf = reading.text("as_of");
        String name = String.valueOf(folder.getFileName());
        if (!name.equals(asOf)) {
            found.add(
                    new Discrepancy(
                            Kind.RENAMED_FOLDER,
                            name,
                            asOf + ", the as-of of its package",
                            name,
                            "Maybe two nights were swapped or the folder was renamed: give each folder the name of its night."));
        }
        LocalDate night = Nights.dayOf(Path.of(asOf.isEmpty() ? "none" : asOf));
        Map.Entry<LocalDate, Path> before = Nights.beside(folder).folders().lowerEntry(night);
        if (before == null) {
            checkFirst(found);
        } else {
            checkAfter(before.getValue(), found);
        }
        return found;
    }

    private void checkFirst(List<Discrepancy> found) {
        long sequence = reading.number("sequence");
        if (sequence != 1) {
            found.add(new Discrepancy(
                    Kind.MISSING_NIGHT,
                    SEQUENCE,
                    "night " + (sequence - 1) + " beside night " + sequence,
                    "no earlier night",
                    "Maybe it was archived: put it back beside this folder to check the chain."));
        } else if (!reading.text("previous_package_sha256").isEmpty()) {
            found.add(new Discrepancy(
                    Kind.BROKEN_CHAIN,
                    PREVIOUS,
                    "nothing in the first night",
                    reading.text("previous_package_sha256"),
                    Advice.EDITED_PACKAGE));
        }
    }

    private void checkAfter(Path before, List<Discrepancy> found) {
        String name = String.valueOf(before.getFileName());
        Path file = before.resolve(DataPackage.FILE);
        PackageReading earlier = PackageReading.find(file).orElse(PackageReading.NONE);
        if (!earlier.isThere()) {
            found.add(new Discrepancy(
                    Kind.UNREADABLE,
                    name + "/" + DataPackage.FILE,
                    "the package of the night before",
                    "none to read",
                    "Maybe it was deleted or edited: take it from a backup."));
            return;
        }
        long gap = reading.number("sequence") - earlier.number("sequence");
        if (gap > 1) {
            found.add(missingNights(name, earlier.number("sequence")));
        } else if (gap < 1) {
            found.add(new Discrepancy(
                    Kind.BROKEN_CHAIN,
                    SEQUENCE,
                    (earlier.number("sequence") + 1) + ", after " + name,
                    Long.toString(reading.number("sequence")),
                    "Maybe the folders come from two books: keep the nights of each in an outbox of their own."));
        } else {
            checkHash(name, file, found);
        }
    }

    private Discrepancy missingNights(String before, long number) {
        long sequence = reading.number("sequence");
        String which =
                number + 2 == sequence ? "night " + (number + 1) : "nights " + (number + 1) + " to " + (sequence - 1);
        return new Discrepancy(
                Kind.MISSING_NIGHT,
                SEQUENCE,
                which + " between " + before + " (night " + number + ") and this one (night " + sequence + ")",
                "none",
                "Maybe it was deleted or archived: put it back beside this folder.");
    }

    private void checkHash(String before, Path file, List<Discrepancy> found) {
        String listed = reading.text("previous_package_sha256");
        try {
            String actual = Sha256.of(file);
            if (!actual.equals(listed)) {
                found.add(
                        new Discrepancy(
                                Kind.BROKEN_CHAIN,
                                PREVIOUS,
                                "SHA-256 " + actual + " of " + before + "/" + DataPackage.FILE,
                                listed.isEmpty() ? "nothing" : listed,
                                "Maybe the package of " + before
                                        + " was changed after this night was published: verify that folder, and take its package from a backup."));
            }
        } catch (IOException e) {
            found.add(new Discrepancy(
                    Kind.UNREADABLE,
                    before + "/" + DataPackage.FILE,
                    "a file to read",
                    e.toString(),
                    Advice.UNREADABLE));
        }
    }
}
