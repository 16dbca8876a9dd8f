package org.claimclock.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.claimclock.csv.file.FileFault;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A header that does not fit costs the file, and everything that is wrong with it is told at once. */
class HeaderTest {

    @TempDir
    Path folder;

    static Stream<Arguments> headers() {
        return Stream.of(
                arguments("id;name;size", "The columns are separated by semicolons. Save the file with commas."),
                arguments("id\tname\tsize", "The columns are separated by tabs. Save the file with commas."),
                arguments("id|name|size", "The columns are separated by \"|\". Save the file with commas."),
                arguments("sep=;", "\"sep=\" is a line that only Excel understands. Remove it."),
                arguments(
                        "7,Ann Miller,ann@example.org",
                        "None of its cells (3) is a column of this file. Maybe the header row is missing."),
                arguments("id,Name,size", "Column \"Name\" is unknown. Maybe you mean name. Missing: name."),
                arguments(
                        "ID,Name,Size",
                        "Column \"ID\" is unknown. Maybe you mean id. Column \"Name\" is unknown. Maybe you mean name. Column \"Size\" is unknown. Maybe you mean size. Missing: id, name, size."),
                arguments("id,naem,size", "Column \"naem\" is unknown. Missing: name."),
                arguments("id,name,name,size,colour", "Column \"name\" is there twice. Column \"colour\" is unknown."),
                arguments("id,name,size,", "It ends with a comma too many."),
                arguments("id,,size", "Column 2 has no name. Missing: name."),
                arguments("id,name,ann@example.org", "Column 3 is unknown. Missing: size."),
                arguments("id,\"name,size", "Its quotes are damaged, or it is too long."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("headers")
    void isRefusedWithWhatIsWrongAndWhatIsAllowed(String header, String wrong) {
        Reading reading = Reading.of(folder, "\n" + header + "\n1,Hose,5\n");

        assertThat(reading.report().faults())
                .extracting(FileFault::toString)
                .containsExactly("orders.csv: BAD_HEADER: The header in line 2 does not fit. " + wrong
                        + " Required: id, name, size; optional: note; columns of your own begin with x_.");
        assertThat(reading.records()).isEmpty();
    }
}
