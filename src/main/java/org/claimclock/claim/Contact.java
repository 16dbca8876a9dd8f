package org.claimclock.claim;

/** A person to write to. Both parts may be empty. Personal data: never in a message, a log or the finance file. */
public record Contact(String name, String email) {

    public static final Contact NONE = new Contact("", "");

    @Override
    public String toString() {
        return email.isEmpty() ? name : (name + " <" + email + ">").strip();
    }
}
