package org.claimclock.csv;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimclock.csv.file.FaultyFileException;
import org.claimclock.csv.file.FileFault;
import org.claimclock.csv.file.PhysicalLine;

/** Decides whether a header row names the columns of its kind of file, and says everything that is wrong with it at once. */
final class HeaderCheck {

    static final List<Character> OTHER_DELIMITERS = List.of(';', '\t', '|');

    /** What a column may be called; a cell that is no name could be personal data, for the header may be missing. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N} _.-]{0,39}");

    private final String file;
    private final CsvColumns columns;
    private final Set<String> known;

    HeaderCheck(String file, CsvColumns columns) {
        this.file = file;
        this.columns = columns;
        this.known = new HashSet<>(columns.all());
    }

    CsvHeader header(PhysicalLine line) throws FaultyFileException {
        if (line.text().stripLeading().startsWith("<")) {
            throw bad(
                    line,
                    List.of("It is a web page or XML. Maybe a download that failed was saved: send the file again."));
        }
        QuoteScan scan = new QuoteScan();
        scan.read(line.text());
        if (line.cut() || scan.open() || scan.fault() != QuoteScan.Fault.NONE) {
            throw bad(line, List.of("Its quotes are damaged, or it is too long."));
        }
        List<String> names = new ArrayList<>();
        for (String cell : new Cells().quoted(line.text())) {
            names.add(cell.strip());
        }
        List<String> faults =
                names.stream().noneMatch(known::contains) ? List.of(stranger(line, names)) : faults(names);
        if (!faults.isEmpty()) {
            throw bad(line, faults);
        }
        return new CsvHeader(file, names, columns);
    }

    /** The first line has nothing that we know. */
    private String stranger(PhysicalLine line, List<String> names) {
        if (line.text().toLowerCase(Locale.ROOT).startsWith("sep=")) {
            return "\"sep=\" is a line that only Excel understands. Remove it.";
        }
        for (char other : OTHER_DELIMITERS) {
            String[] cells = line.text().split(Pattern.quote(String.valueOf(other)), -1);
            if (cells.length > 1 && cells.length > names.size()) {
                return "The columns are separated by %s. Save the file with commas.".formatted(nameOf(other));
            }
        }
        List<String> near = names.stream()
                .filter(name -> !Nearest.to(name, known).isEmpty())
                .toList();
        return near.isEmpty()
                ? "None of its cells (%d) is a column of this file. Maybe the header row is missing."
                        .formatted(names.size())
                : faults(names).stream().collect(joining(" "));
    }

    private List<String> faults(List<String> names) {
        List<String> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.isEmpty()) {
                faults.add(
                        i == names.size() - 1
                                ? "It ends with a comma too many."
                                : "Column %d has no name.".formatted(i + 1));
            } else if (!seen.add(name)) {
                faults.add("Column %s is there twice.".formatted(shown(name, i)));
            } else if (!known.contains(name) && !name.startsWith(CsvColumns.FREE)) {
                faults.add("Column %s is unknown.%s".formatted(shown(name, i), Nearest.maybe(name, missing(names))));
            }
        }
        List<String> missing = new ArrayList<>(columns.required());
        missing.removeAll(names);
        if (!missing.isEmpty()) {
            faults.add("Missing: %s.".formatted(String.join(", ", missing)));
        }
        return faults;
    }

    private List<String> missing(List<String> names) {
        return columns.all().stream().filter(name -> !names.contains(name)).toList();
    }

    private static String shown(String name, int index) {
        return NAME.matcher(name).matches() ? "\"" + name + "\"" : String.valueOf(index + 1);
    }

    static String nameOf(char delimiter) {
        return switch (delimiter) {
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            default -> "\"" + delimiter + "\"";
        };
    }

    private FaultyFileException bad(PhysicalLine line, List<String> faults) {
        String optional = columns.optional().isEmpty() ? "" : "; optional: " + String.join(", ", columns.optional());
        return new FaultyFileException(new FileFault(
                FileFault.Code.BAD_HEADER,
                file,
                "The header in line %d does not fit. %s Required: %s%s; columns of your own begin with x_."
                        .formatted(
                                line.number(),
                                String.join(" ", faults),
                                String.join(", ", columns.required()),
                                optional)));
    }
}
