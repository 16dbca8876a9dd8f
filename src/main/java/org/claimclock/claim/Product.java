package org.claimclock.claim;

/**
 * One product of a claim.
 *
 * @param name as the partner wrote it
 * @param subscription GUID in lower case, or empty where the product is claimed without one
 */
public record Product(String name, String subscription) {

    public boolean hasSubscription() {
        return !subscription.isEmpty();
    }

    /** What two claims of one customer collide on: the subscription, or the product's name where there is none. */
    public String line() {
        return hasSubscription() ? "subscription " + subscription : "product " + name;
    }

    /** Reads the form of the input files, whose letters were checked when the row was read. */
    public static Product parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? new Product(text, "") : new Product(text.substring(0, colon), text.substring(colon + 1));
    }

    /** The form of the input files: {@code NAME} or {@code NAME:GUID}. */
    @Override
    public String toString() {
        return hasSubscription() ? name + ":" + subscription : name;
    }
}
