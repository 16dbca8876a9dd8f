package org.claimclock.intake.feed;

import static java.util.stream.Collectors.joining;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimclock.claim.Contact;
import org.claimclock.claim.Product;
import org.claimclock.csv.RowCode;
import org.claimclock.csv.cell.CellReader;

/** The fields that an {@code EDIT} can change, and the form of their values. */
enum EditedField {
    PARTNER_ID {
        @Override
        String value(CellReader cells) {
            return cells.required(COLUMN).matching(Forms.PARTNER_ID).or("");
        }
    },
    PRODUCTS {
        @Override
        String value(CellReader cells) {
            if (cells.row().cell(COLUMN).isEmpty()) {
                cells.refuse(
                        "LAST_PRODUCT",
                        COLUMN,
                        "The list is empty, and a claim keeps at least one product. Give the whole new list, or withdraw the claim.");
            }
            return new ProductList(COLUMN)
                    .read(cells).stream().map(Product::toString).collect(joining("|"));
        }
    },
    CUSTOMER_CONTACT {
        @Override
        String value(CellReader cells) {
            return contact(cells);
        }
    },
    PARTNER_CONTACT {
        @Override
        String value(CellReader cells) {
            return contact(cells);
        }
    };

    static final String COLUMN = "field_value";

    private static final Pattern CONTACT = Pattern.compile("([^<>]*)<([^<>]*)>");

    /** The new value in the one form in which it is kept; what does not fit is refused. */
    abstract String value(CellReader cells);

    private static String contact(CellReader cells) {
        String text = Forms.text(cells.required(COLUMN));
        Matcher parts = CONTACT.matcher(text);
        if (parts.matches() && Forms.isEmail(parts.group(2).strip())) {
            return new Contact(parts.group(1).strip(), parts.group(2).strip()).toString();
        }
        if (!text.isEmpty()) {
            cells.refuse(
                    RowCode.BAD_FORMAT.name(),
                    COLUMN,
                    "The value is not a name and an address. Allowed: Name <mail>, such as Ada Lovelace <ada@example.com>.");
        }
        return "";
    }
}
