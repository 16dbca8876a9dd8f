package org.claimclock.claim.walk;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.claimclock.claim.ClaimForm;
import org.claimclock.claim.ClaimForm.Contacts;
import org.claimclock.claim.Contact;
import org.claimclock.claim.Product;
import org.claimclock.claim.event.PartnerActed.Edit;

/** A change of one field of the form. Values were checked when the row was read. */
interface FormEdit {

    ClaimForm apply(ClaimForm form);

    static FormEdit of(Edit edit) {
        String value = edit.value();
        return switch (edit.field()) {
            case "PARTNER_ID" -> form -> form.withPartner(value);
            case "PRODUCTS" ->
                form -> form.withProducts(
                        Arrays.stream(value.split("\\|")).map(Product::parse).toList());
            case "CUSTOMER_CONTACT" ->
                form -> form.withContacts(
                        new Contacts(contact(value), form.contacts().partner()));
            case "PARTNER_CONTACT" ->
                form -> form.withContacts(new Contacts(form.contacts().customer(), contact(value)));
            default -> throw new IllegalArgumentException("no editable field " + edit.field());
        };
    }

    static String show(Edit edit, ClaimForm form) {
        return switch (edit.field()) {
            case "PARTNER_ID" -> form.partnerId();
            case "PRODUCTS" ->
                form.scope().products().stream().map(Product::toString).collect(Collectors.joining("|"));
            case "CUSTOMER_CONTACT" -> form.contacts().customer().toString();
            default -> form.contacts().partner().toString();
        };
    }

    private static Contact contact(String text) {
        int angle = text.indexOf('<');
        return new Contact(
                text.substring(0, angle).strip(),
                text.substring(angle + 1, text.length() - 1).strip());
    }
}
