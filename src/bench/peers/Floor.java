import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.CSVWriter;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the input with opencsv and writes as many rows as the output has, of the same cells, and does nothing between: {@code Floor IN EXPECTED OUT}.
 * The first thousand rows of the expected output are taken again and again; so what is read for them does not count.
 */
final class Floor {

    private static final int SOME = 1_000;
    private static final String[] OUTPUT = {"eligible-claims.csv", "claim-status.csv"};

    private Floor() {}

    public static void main(String[] args) throws IOException, CsvValidationException {
        long cells = 0;
        for (String name : new String[] {"claims.csv", "decisions.csv", "actions.csv"}) {
            try (CSVReader reader = open(Path.of(args[0], name))) {
                for (String[] row = reader.readNext(); row != null; row = reader.readNext()) {
                    cells += row.length;
                }
            }
        }
        System.out.println(cells + " cells read");
        for (String name : OUTPUT) {
            write(Path.of(args[1], name), Path.of(args[2], name));
        }
    }

    private static CSVReader open(Path file) throws IOException {
        return new CSVReaderBuilder(Files.newBufferedReader(file))
                .withCSVParser(new RFC4180ParserBuilder().build())
                .build();
    }

    private static void write(Path expected, Path file) throws IOException, CsvValidationException {
        List<String[]> rows = new ArrayList<>();
        try (CSVReader reader = open(expected)) {
            for (String[] row = reader.readNext(); row != null && rows.size() < SOME; row = reader.readNext()) {
                rows.add(row);
            }
        }
        try (var lines = Files.lines(expected);
                CSVWriter writer = new CSVWriter(Files.newBufferedWriter(file))) {
            long count = lines.count();
            for (long i = 0; i < count; i++) {
                writer.writeNext(rows.get((int) (i % rows.size())), false);
            }
        }
    }
}
