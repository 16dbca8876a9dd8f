package org.claimclock.claim.event;

import java.util.List;

/**
 * A row of the actions feed.
 *
 * @param edit {@link Edit#NONE} unless the action is {@code EDIT}
 * @param words justification and comment, free text of the partner
 * @param withdrawReason empty unless the action is {@code WITHDRAW}
 */
public record PartnerActed(
        Recorded recorded,
        PartnerAction action,
        Person by,
        Edit edit,
        List<String> poe,
        Words words,
        String withdrawReason)
        implements ClaimEvent {

    public PartnerActed {
        poe = List.copyOf(poe);
    }

    /** @param name empty where the sender did not say */
    public record Person(String role, String name) {}

    /** @param field one of the editable fields, empty for none */
    public record Edit(String field, String value) {
        public static final Edit NONE = new Edit("", "");
    }

    public record Words(String justification, String comment) {}
}
