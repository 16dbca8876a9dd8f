package org.claimclock.export;

/** Nothing was published, and what was begun is gone. The message says why and what to do; running the night again is safe. */
public final class PublishingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PublishingException(String message) {
        super(message);
    }

    PublishingException(String message, Throwable cause) {
        super(message, cause);
    }
}
