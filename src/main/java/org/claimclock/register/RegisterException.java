package org.claimclock.register;

/** The book cannot be used, or does not add up. It stops the run. */
public class RegisterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RegisterException(String message) {
        super(message);
    }

    RegisterException(String message, Throwable cause) {
        super(message, cause);
    }
}
