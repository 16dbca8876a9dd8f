package org.claimclock.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.claimclock.csv.file.FileFault;
import org.junit.jupiter.api.Test;
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
                arguments(
                        "<!DOCTYPE html><html lang=\"en\">",
                        "It is a web page or XML. Maybe a download that failed was saved: send the file again."),
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

    @Test
    void aHeaderThatWasSpoiltInItsPackingIsBlamedOnThePacking() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new Unsqueezed(bytes)) {
            gzip.write(("id,name,size\n" + "1,Hose,5\n".repeat(20_000)).getBytes(UTF_8));
        }
        byte[] packed = bytes.toByteArray();
        // The text begins after 15 bytes; this is a letter of "name".
        packed[19] ^= 1;

        Reading reading = Reading.of(folder, "orders.csv.gz", packed);

        assertThat(reading.report().faults())
                .extracting(FileFault::toString)
                .containsExactly(
                        "orders.csv.gz: GZIP_DAMAGED: The gzip checksum does not fit the data. Send the file again, in binary mode.",
                        "orders.csv.gz: BAD_HEADER: The header in line 1 does not fit. Column 2 is unknown. Maybe you mean name. Missing: name. Required: id, name, size; optional: note; columns of your own begin with x_.");
        assertThat(reading.records()).isEmpty();
    }

    /** A gzip in which each letter stands as it is. */
    private static final class Unsqueezed extends GZIPOutputStream {
        Unsqueezed(OutputStream target) throws IOException {
            super(target);
            def.setLevel(Deflater.NO_COMPRESSION);
        }
    }
}
