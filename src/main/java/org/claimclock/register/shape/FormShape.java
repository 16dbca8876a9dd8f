package org.claimclock.register.shape;

import java.util.List;
import org.claimclock.claim.Activity;
import org.claimclock.claim.ClaimForm;
import org.claimclock.claim.Contact;
import org.claimclock.claim.Product;
import org.claimclock.claim.SolutionArea;

/** What the partner wrote on a claim. */
final class FormShape {

    private FormShape() {}

    static void write(Packer to, ClaimForm form) {
        ClaimForm.Identity identity = form.identity();
        to.text(identity.claimId())
                .text(identity.claimName())
                .text(identity.previousClaimId())
                .text(identity.tenantId())
                .text(form.partnerId())
                .code(form.scope().area())
                .code(form.scope().activity())
                .list(form.scope().products(), FormShape::write);
        write(to, form.contacts().customer());
        write(to, form.contacts().partner());
        to.texts(form.poe()).flag(form.incentiveOptOut());
    }

    static ClaimForm read(Unpacker from) {
        ClaimForm.Identity identity = new ClaimForm.Identity(from.text(), from.text(), from.text(), from.text());
        String partnerId = from.text();
        ClaimForm.Scope scope = new ClaimForm.Scope(
                from.code(SolutionArea.class), from.code(Activity.class), from.list(FormShape::product));
        ClaimForm.Contacts contacts = new ClaimForm.Contacts(contact(from), contact(from));
        List<String> poe = from.texts();
        return new ClaimForm(identity, partnerId, scope, contacts, poe, from.flag());
    }

    static void write(Packer to, Product product) {
        to.text(product.name()).text(product.subscription());
    }

    static Product product(Unpacker from) {
        return new Product(from.text(), from.text());
    }

    private static void write(Packer to, Contact contact) {
        to.text(contact.name()).text(contact.email());
    }

    private static Contact contact(Unpacker from) {
        return new Contact(from.text(), from.text());
    }
}
