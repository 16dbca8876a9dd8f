package org.claimclock.csv;

/** A record whose cells are known by the names of their columns. What the cells mean, and whether they are right, is for others to say. */
public final class CsvRow implements CsvRecord {

    private final CsvHeader header;
    private final long line;
    private final long lastLine;
    private final String[] cells;

    CsvRow(CsvHeader header, long line, long lastLine, String[] cells) {
        this.header = header;
        this.line = line;
        this.lastLine = lastLine;
        this.cells = cells;
    }

    @Override
    public String file() {
        return header.file();
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public long lastLine() {
        return lastLine;
    }

    /**
     * The cell of a column, without spaces around it; empty where the cell is empty, or where the file does not have this optional column.
     *
     * @throws IllegalArgumentException if the column was not declared for this kind of file
     */
    public String cell(String column) {
        int index = header.indexOf(column);
        return index < 0 ? "" : cells[index].strip();
    }

    /** A problem of this row, for a stage that refuses it by a code of its own. */
    public Problem problem(String code, String column, String message) {
        return new Problem(code, file(), line, column, message);
    }

    /** The place alone: a row may hold personal data. */
    @Override
    public String toString() {
        return file() + ":" + line;
    }
}
