package org.claimclock.csv.file;

import java.io.IOException;
import java.util.Objects;

/**
 * Carries a {@link FileFault} from deep inside the reading up to the reader, which turns it into a value. An {@link IOException}, because that
 * is what streams may throw.
 */
public final class FaultyFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient FileFault fault;

    public FaultyFileException(FileFault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    FaultyFileException(FileFault.Code code, String file, String message) {
        this(new FileFault(code, file, message));
    }

    public FileFault fault() {
        return Objects.requireNonNull(fault, "a fault is never carried to another machine");
    }
}
