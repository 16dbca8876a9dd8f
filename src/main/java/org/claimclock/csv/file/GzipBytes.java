package org.claimclock.csv.file;

import static org.claimclock.csv.file.FileFault.Code.GZIP_BOMB;
import static org.claimclock.csv.file.FileFault.Code.GZIP_DAMAGED;
import static org.claimclock.csv.file.FileFault.Code.GZIP_GARBAGE;
import static org.claimclock.csv.file.FileFault.Code.GZIP_TRUNCATED;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip (RFC 1952), member after member, and believes nothing: the JDK's own stream takes garbage after the data for a clean end and
 * unpacks a bomb for as long as there is room.
 */
final class GzipBytes extends InputStream {

    private final String file;
    private final PackedBytes packed;
    private final GzipLimits limits;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private long unpacked;
    private boolean inMember;
    private boolean ended;

    GzipBytes(String file, InputStream in, GzipLimits limits) {
        this.file = file;
        this.packed = new PackedBytes(in);
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            while (!ended) {
                if (!inMember) {
                    openMember();
                } else if (inflater.finished()) {
                    closeMember();
                } else {
                    int got = inflate(target, offset, length);
                    if (got > 0) {
                        return got;
                    }
                }
            }
            return -1;
        } catch (EOFException e) {
            throw fault(
                    GZIP_TRUNCATED,
                    "The gzip data stops after %,d bytes, before its end. Maybe the upload was cut off: send the file again.",
                    packed.used());
        } catch (DataFormatException e) {
            throw fault(GZIP_DAMAGED, "The gzip data is broken near byte %,d." + AGAIN, packed.used());
        }
    }

    private static final String AGAIN = " Send the file again, in binary mode.";

    private void openMember() throws IOException {
        boolean first = packed.used() == 0;
        if (!first && !packed.fill()) {
            ended = true;
            return;
        }
        long start = packed.used();
        if (packed.next() != 0x1f || packed.next() != 0x8b) {
            throw first
                    ? fault(
                            GZIP_DAMAGED,
                            "The name ends in .gz and the content is not gzip. Maybe it is plain CSV: name it .csv.")
                    : fault(
                            GZIP_GARBAGE,
                            "Something that is not gzip follows the gzip data at byte %,d." + AGAIN,
                            start);
        }
        skipHeader();
        inflater.reset();
        checksum.reset();
        inMember = true;
    }

    private void skipHeader() throws IOException {
        if (packed.next() != 8) {
            throw fault(GZIP_DAMAGED, "The gzip header names an unknown method." + AGAIN);
        }
        int flags = packed.next();
        packed.skip(6);
        if ((flags & 4) != 0) {
            packed.skip(packed.nextShort());
        }
        if ((flags & 8) != 0) {
            packed.skipText();
        }
        if ((flags & 16) != 0) {
            packed.skipText();
        }
        if ((flags & 2) != 0) {
            packed.skip(2);
        }
    }

    private int inflate(byte[] target, int offset, int length) throws IOException, DataFormatException {
        if (inflater.needsInput()) {
            if (!packed.fill()) {
                throw new EOFException();
            }
            inflater.setInput(packed.buffer(), packed.position(), packed.available());
        }
        int got = inflater.inflate(target, offset, length);
        if (got == 0 && inflater.needsDictionary()) {
            throw new DataFormatException();
        }
        packed.keep(inflater.getRemaining());
        checksum.update(target, offset, got);
        unpacked += got;
        guard();
        return got;
    }

    private void guard() throws FaultyFileException {
        if (unpacked > limits.unpackedBytes()) {
            throw fault(
                    GZIP_BOMB,
                    "It unpacks to more than %,d bytes, the most that is allowed. Maybe split the file.",
                    limits.unpackedBytes());
        }
        if (unpacked > limits.ratioFrom() && unpacked / limits.ratio() > packed.used()) {
            throw fault(
                    GZIP_BOMB,
                    "It unpacks to more than %d times its size (%,d bytes from %,d so far), which no list of claims does. If it is sound, send it unpacked.",
                    limits.ratio(),
                    unpacked,
                    packed.used());
        }
    }

    private void closeMember() throws IOException {
        boolean whole = packed.nextInt() == checksum.getValue();
        whole &= packed.nextInt() == (inflater.getBytesWritten() & 0xffffffffL);
        if (!whole) {
            throw fault(GZIP_DAMAGED, "The gzip checksum does not fit the data." + AGAIN);
        }
        inMember = false;
    }

    private FaultyFileException fault(FileFault.Code code, String message, Object... numbers) {
        return new FaultyFileException(code, file, String.format(Locale.ROOT, message, numbers));
    }

    @Override
    public void close() {
        inflater.end();
    }
}
