package org.claimclock.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file of {@code samples/broken/} earns what the table of its README says of it. */
@ExtendWith(Nightly.class)
@NightsOnBothDatabases
class BrokenSamplesTest {

    private static final Path BROKEN = Path.of("samples/broken");

    /** One row of the README's table; the message is compared where one is written down. */
    record Fault(String file, String code, String message) {

        @Override
        public String toString() {
            return file;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void eachFaultEarnsItsCode(Fault fault, Home home) throws IOException {
        Path file = BROKEN.resolve(fault.file());

        Outcome outcome = home.command("run", "--as-of", "2021-03-09", "--input", file.toString());

        if (fault.code().equals("file refused")) {
            assertThat(outcome.exit()).as(outcome::said).isEqualTo(3);
            assertThat(outcome.said()).contains(fault.file(), fault.message());
        } else {
            assertThat(outcome.exit()).as(outcome::said).isZero();
            Table.Line row = onlyRow(home);
            assertThat(row.get("code")).isEqualTo(fault.code());
            assertThat(row.get("message")).contains(fault.message());
        }
    }

    @Test
    void everyFileIsInTheTable() throws IOException {
        try (Stream<Path> files = Files.list(BROKEN)) {
            assertThat(faults().map(Fault::file))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".csv") || name.endsWith(".gz"))
                                    .toList());
        }
    }

    private static Table.Line onlyRow(Home home) {
        List<Table.Line> rows = Table.read(home.outbox("Tue 2021-03-09").resolve("rejected-rows.csv"))
                .lines();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    static Stream<Fault> faults() throws IOException {
        return Files.readString(BROKEN.resolve("README.md"), UTF_8)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::trim).toList())
                .map(cells ->
                        new Fault(cells.get(1).replace("`", ""), cells.get(2).replace("`", ""), cells.get(4)));
    }
}
