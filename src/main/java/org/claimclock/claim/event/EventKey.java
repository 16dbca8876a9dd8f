package org.claimclock.claim.event;

/** What makes an event the same event: its feed and its id; of a claim row the claim's id. */
public record EventKey(Feed feed, String id) {

    /** Reads what {@link #toString} writes. */
    public static EventKey parse(String text) {
        int colon = text.indexOf(':');
        return new EventKey(Feed.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return feed + ":" + id;
    }
}
