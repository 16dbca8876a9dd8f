package org.claimclock.intake.feed;

import static org.claimclock.csv.RowCode.BAD_FORMAT;
import static org.claimclock.csv.RowCode.TOO_LONG;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.claimclock.claim.Product;
import org.claimclock.csv.RowCode;
import org.claimclock.csv.cell.CellReader;
import org.claimclock.csv.cell.Shown;

/**
 * Reads {@code NAME|NAME:SUBSCRIPTION_GUID|...}: 1 to 50 products, none twice. Names hold no formula, for they go to finance.
 *
 * @param column where the list stands
 */
record ProductList(String column) {

    private static final int MOST = 50;
    private static final int MOST_NAME = 200;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._/&()+-]*");
    private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The products in the partner's order; those that are wrong are refused and left out. An empty cell has none. */
    List<Product> read(CellReader cells) {
        List<String> items = cells.optional(column).list(MOST).or(List.of());
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Product product = product(items.get(i));
            if (!NAME.matcher(product.name()).matches()) {
                refuse(
                        cells,
                        BAD_FORMAT,
                        place(i, items)
                                + " does not fit. Allowed: a name of letters, digits, spaces and . _ / & ( ) + - that begins"
                                + " with a letter or digit, such as TEAMS, alone or with a colon and the subscription's GUID.");
            } else if (product.name().length() > MOST_NAME) {
                refuse(
                        cells,
                        TOO_LONG,
                        place(i, items)
                                + " has a name of %d characters, at most %d are allowed."
                                        .formatted(product.name().length(), MOST_NAME));
            } else if (items.get(i).indexOf(':') >= 0
                    && !GUID.matcher(product.subscription()).matches()) {
                refuse(
                        cells,
                        BAD_FORMAT,
                        place(i, items) + " has no GUID behind its colon. Allowed: a subscription such as"
                                + " 0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0, or the name alone.");
            } else if (products.contains(product)) {
                refuse(cells, BAD_FORMAT, place(i, items) + " is in the list twice. Remove one.");
            } else {
                products.add(product);
            }
        }
        return List.copyOf(products);
    }

    private static String place(int index, List<String> items) {
        return "Product %d, %s,".formatted(index + 1, Shown.of(items.get(index)));
    }

    private static Product product(String item) {
        int colon = item.indexOf(':');
        return colon < 0
                ? new Product(item, "")
                : new Product(
                        item.substring(0, colon).strip(),
                        item.substring(colon + 1).strip().toLowerCase(Locale.ROOT));
    }

    private void refuse(CellReader cells, RowCode code, String message) {
        cells.refuse(code.name(), column, message);
    }
}
