package org.claimclock.cli.visit;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * What is printed for a visitor, in pieces that say whether they go to stdout or to stderr.
 *
 * @param kind {@link #OUT} or {@link #ERR}
 */
final class Frame extends OutputStream {
    static final byte OUT = 1;
    static final byte ERR = 2;
    /** The last one: its length is the exit code. */
    static final byte END = 0;

    private final DataOutputStream out;
    private final byte kind;

    Frame(DataOutputStream out, byte kind) {
        this.out = out;
        this.kind = kind;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        synchronized (out) {
            out.writeByte(kind);
            out.writeInt(length);
            out.write(bytes, from, length);
        }
    }

    @Override
    public void flush() throws IOException {
        synchronized (out) {
            out.flush();
        }
    }
}
