package org.claimclock.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.claimclock.csv.CsvWriter;
import org.claimclock.disk.DiskWords;
import org.claimclock.nightly.compare.ChangedClaim;
import org.claimclock.nightly.compare.ForecastListener;
import org.claimclock.nightly.compare.Issued;
import org.claimclock.rulebook.compare.Difference;

/** The files of {@code rules diff --to DIR}; rows are written as they are found, in the order of the book. */
final class DiffFiles implements ForecastListener, AutoCloseable {
    static final String DIFFERENCES = "differences.csv";
    static final String CLAIMS = "claims.csv";
    static final String NIGHTS = "nights.csv";

    private final CsvWriter differences;
    private final CsvWriter claims;
    private final CsvWriter nights;

    private DiffFiles(Path folder) throws IOException {
        differences = CsvWriter.create(folder.resolve(DIFFERENCES), List.of("kind", "subject", "where", "sentence"));
        claims = CsvWriter.create(
                folder.resolve(CLAIMS), List.of("claim_id", "before", "after", "because", "lines", "deadlines"));
        nights = CsvWriter.create(folder.resolve(NIGHTS), List.of("as_of", "kind", "claim_id", "what", "only_under"));
    }

    /** @param folder empty, or to be made */
    static DiffFiles in(Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> there = Files.list(folder)) {
                if (there.findAny().isPresent()) {
                    throw UsageFault.usage(
                            "the folder " + folder + " is not empty. Maybe name one that is not there yet.");
                }
            }
            return new DiffFiles(folder);
        } catch (IOException e) {
            throw UsageFault.usage("cannot write to the folder " + folder + ": " + DiskWords.of(e, folder));
        }
    }

    void differ(List<Difference> all) {
        all.forEach(each -> write(differences, each.kind().name(), each.subject(), each.where(), each.sentence()));
    }

    @Override
    public void changed(ChangedClaim claim) {
        write(
                claims,
                claim.claimId(),
                claim.before(),
                claim.after(),
                String.join(" and ", claim.because()),
                String.join("|", claim.lines()),
                String.join("|", claim.deadlines()));
    }

    @Override
    public void issued(Issued each) {
        write(
                nights,
                each.asOf().toString(),
                each.kind().name(),
                each.claimId(),
                each.what(),
                each.underCandidate() ? "CANDIDATE" : "IN_FORCE");
    }

    private static void write(CsvWriter file, String... cells) {
        try {
            file.write(List.of(cells));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (CsvWriter one = differences;
                CsvWriter two = claims;
                CsvWriter three = nights) {
            one.finish();
            two.finish();
            three.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
