package org.claimclock.notify.letter;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimclock.claim.ClaimForm;
import org.claimclock.claim.Contact;
import org.claimclock.claim.Product;
import org.claimclock.claim.walk.Said.Escalation;
import org.claimclock.claim.walk.Said.Notice;
import org.claimclock.rulebook.table.ReasonTable.Catalogue;

/** Writes the letters of a night. */
public record NoticeLetter(LetterBook book, LocalDate asOf) {
    private static final String CUSTOMER = "CUSTOMER";

    /** @param form of the claim, as it stands now */
    public Written write(Notice notice, ClaimForm form) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.CLAIM, notice.to().claimId());
        values.put(Placeholder.NAME, name(notice.to().party(), form.contacts()));
        values.put(Placeholder.PARTNER, form.partnerId());
        values.put(Placeholder.PRODUCTS, products(form.scope().products()));
        values.put(Placeholder.REASONS, reasons(notice));
        values.put(Placeholder.NIGHT, asOf.toString());
        LocalDate lastDay = notice.lastDay();
        values.put(Placeholder.LAST_DAY, lastDay == null ? "" : day(lastDay) + " (" + zone() + ")");
        return book.templates().of(formOf(notice)).fill(values);
    }

    /** One letter on many breaches. */
    public Written write(List<Escalation> breaches) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.NIGHT, asOf.toString());
        values.put(Placeholder.COUNT, Integer.toString(breaches.size()));
        values.put(Placeholder.BREACHES, breaches.stream().map(this::line).collect(Collectors.joining("\n")));
        return book.templates().of(Form.E1).fill(values);
    }

    /** A rejection without a last day is final, and a dispute's result without a reason is an approval. */
    private static Form formOf(Notice notice) {
        return switch (notice.name()) {
            case "N1" -> Form.N1;
            case "N2" -> notice.lastDay() == null ? Form.N2_FINAL : Form.N2;
            case "N3" -> notice.reasons().isEmpty() ? Form.N3_OVERTURNED : Form.N3_UPHELD;
            case "N4" -> Form.N4;
            default ->
                throw new IllegalArgumentException(
                        "no notice is called '" + notice.name() + "'; there are N1, N2, N3 and N4");
        };
    }

    private static String name(String party, ClaimForm.Contacts contacts) {
        Contact contact = party.equals(CUSTOMER) ? contacts.customer() : contacts.partner();
        String name = Plain.line(contact.name());
        return Plain.isName(name) ? name : party.toLowerCase(Locale.ROOT);
    }

    private static String products(List<Product> products) {
        return products.stream()
                .map(product -> Plain.withoutLinks(product.name()))
                .collect(Collectors.joining(", "));
    }

    private String reasons(Notice notice) {
        Catalogue catalogue = notice.name().equals("N4") ? Catalogue.INFO : Catalogue.REJECTION;
        return Arrays.stream(notice.reasons().split("\\|"))
                .filter(code -> !code.isEmpty())
                .map(code -> "- " + words(code, catalogue))
                .collect(Collectors.joining("\n"));
    }

    private String words(String code, Catalogue catalogue) {
        return book.tables()
                .reasons()
                .find(code, catalogue, asOf)
                .map(reason -> reason.wording().title() + "."
                        + (catalogue == Catalogue.INFO
                                        && !reason.wording().howToFix().isEmpty()
                                ? " " + reason.wording().howToFix() + "."
                                : ""))
                .orElse(code + ".");
    }

    private String line(Escalation breach) {
        long over = asOf.toEpochDay() - breach.lastDay().toEpochDay();
        return "- " + breach.claimId() + ": " + words(breach.code(), Catalogue.EXCEPTION) + " Last day "
                + day(breach.lastDay()) + ", " + over + (over == 1 ? " day" : " days") + " over (" + breach.clock()
                + ").";
    }

    private static String day(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + day;
    }

    private ZoneId zone() {
        return book.zone(asOf);
    }
}
