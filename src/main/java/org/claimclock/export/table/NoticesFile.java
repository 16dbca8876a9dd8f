package org.claimclock.export.table;

import static org.claimclock.export.table.Column.date;
import static org.claimclock.export.table.Column.text;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.claimclock.claim.walk.Said.Notice;

/**
 * {@code notices.csv}, for operations: what to tell customers and partners, once.
 *
 * <pre>
 * notice         N1 approval, N2 rejection, N3 a dispute's result, N4 request for information
 * claim_id
 * to             PARTNER or CUSTOMER
 * address        e-mail, empty where the claim names none
 * reason_codes   separated by |, empty where the notice has none
 * last_day       to opt out (N1), to dispute (N2), to respond (N4); empty where there is none
 * text           the notice in one paragraph of plain English
 * </pre>
 *
 * @param composer of the last column
 */
public record NoticesFile(Function<Notice, String> composer) implements OutputTable<Notice> {

    public static final String FILE = "notices.csv";

    private static final List<Column> COLUMNS = List.of(
            text("notice", "N1 approval, N2 rejection, N3 result of a dispute, N4 request for information"),
            text("claim_id", "Id of the claim"),
            text("to", "PARTNER or CUSTOMER"),
            text("address", "E-mail address, where the claim names one. Personal data")
                    .orEmpty(),
            text("reason_codes", "Codes, separated by |").orEmpty(),
            date("last_day", "Last day to act, included").orEmpty(),
            text("text", "The notice in plain English"));

    @Override
    public String file() {
        return FILE;
    }

    @Override
    public String title() {
        return "For operations: notices to customers and partners";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> cells(Notice notice) {
        return List.of(
                notice.name(),
                notice.to().claimId(),
                notice.to().party(),
                notice.to().email(),
                notice.reasons(),
                Objects.toString(notice.lastDay(), ""),
                composer.apply(notice));
    }
}
