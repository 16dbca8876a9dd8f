package org.claimclock.register;

import org.claimclock.register.shape.Packer;
import org.claimclock.register.shape.Unpacker;

/**
 * A row that could not be read.
 *
 * @param line physical line, counted from 1
 * @param column empty where no single column is to blame
 * @param message how to mend it, without what the row says
 */
public record RejectedRow(String file, long line, String column, String code, String message) {

    String pack() {
        return Packer.pack(
                this,
                (to, row) -> to.text(row.file)
                        .number(row.line)
                        .text(row.column)
                        .text(row.code)
                        .text(row.message));
    }

    static RejectedRow unpack(String text) {
        return Unpacker.unpack(
                text,
                "RejectedRow",
                from -> new RejectedRow(from.text(), from.number(), from.text(), from.text(), from.text()));
    }
}
