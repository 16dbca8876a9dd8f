package org.claimclock.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.intake.IntakeListener.Phase;
import org.claimclock.intake.feed.Row;
import org.claimclock.intake.feed.ShippedRules;
import org.claimclock.intake.inbox.InboxFile;
import org.claimclock.register.Books;
import org.claimclock.register.OnBothDatabases;
import org.claimclock.register.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of which a look at its records tells that it will be refused: tens of millions of bad rows are not written down first. */
@OnBothDatabases
class HopelessFileTest {

    private static final LocalDate TUE_2021_03_02 = LocalDate.of(2021, 3, 2);

    @TempDir
    Path folder;

    @Test
    void anOpenQuoteAboveLinesThatAreNoRowsCostsNoMoreThanLooking() throws IOException {
        Row claim = Row.claim("C-1");
        Path file = folder.resolve("claims.csv");
        Files.writeString(
                file,
                claim.header() + "\n" + claim.line() + "\n"
                        + Row.claim("C-2").with("solution_area", "AZURE").line() + "\nC-3,\"open\n" + "x\n".repeat(50));
        List<Phase> phases = new ArrayList<>();

        FileOutcome.Refused outcome;
        try (Register register = Books.fresh()) {
            FileIntake intake = new FileIntake(register, new ShippedRules(), IntakeLimits.DEFAULT, folder);
            outcome = (FileOutcome.Refused) intake.read(
                    TUE_2021_03_02, InboxFile.find(file).orElseThrow(), advance -> phases.add(advance.phase()));
        }

        assertThat(outcome.code()).isEqualTo("TOO_MANY_BAD_ROWS");
        assertThat(outcome.message())
                .isEqualTo(
                        "52 of 53 rows are bad, at most 10 % may be. Nothing of the file was applied. Mend the rows and drop the whole file again.");
        assertThat(outcome.problems().get(0).message())
                .as("what the row says counts, too")
                .startsWith("\"AZURE\" is not");
        assertThat(phases).containsOnly(Phase.CHECKING);
    }
}
