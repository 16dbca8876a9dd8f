package org.claimclock.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is in the cells of right rows arrives, and the fast way gives what opencsv gives. */
class ExactTest {

    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withChars(",\"\r\n a1é;|\\'#\uD83D\uDE00")
                .ofMaxLength(8)
                .map(ExactTest::paired);
        return cell.list().ofSize(3).list().ofMaxSize(40);
    }

    /** Half a character cannot be written at all. */
    private static String paired(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }

    @Property
    void whatTheWriterWritesTheReaderReads(@ForAll("rows") List<List<String>> cells) throws IOException {
        List<String> columns = List.of("id", "a", "b", "c");
        Path folder = Files.createTempDirectory("exact");
        Path file = folder.resolve("out.csv");
        List<List<String>> rows = new ArrayList<>();
        IntStream.range(0, cells.size()).forEach(i -> {
            List<String> row = new ArrayList<>(List.of("R-" + i));
            row.addAll(cells.get(i));
            rows.add(row);
        });

        try (CsvWriter writer = CsvWriter.create(file, columns)) {
            for (List<String> row : rows) {
                writer.write(row);
            }
            writer.finish().verify(folder);
        }
        Reading reading = Reading.of(file, new CsvColumns(columns, List.of(), false), CsvLimits.DEFAULT);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.rows().stream()
                        .map(row -> columns.stream().map(row::cell).toList())
                        .toList())
                .isEqualTo(rows.stream()
                        .map(row -> row.stream().map(String::strip).toList())
                        .toList());
        assertThat(Files.readString(file))
                .isEqualTo("id,a,b,c\n"
                        + String.join(
                                "",
                                rows.stream()
                                        .map(row -> Damage.quoted(row) + "\n")
                                        .toList()));
        Files.delete(file);
        Files.delete(folder);
    }

    @Property
    void aLineWithoutQuotesIsCutAsOpencsvCutsIt(@ForAll("plain") String line) throws IOException {
        assertThat(new Cells().plain(line))
                .isEqualTo(new RFC4180ParserBuilder().build().parseLine(line));
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings().withChars(",, a1;\\'é").ofMinLength(1).ofMaxLength(60);
    }
}
