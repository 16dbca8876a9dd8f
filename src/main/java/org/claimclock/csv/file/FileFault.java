package org.claimclock.csv.file;

/**
 * Why a file is refused whole.
 *
 * @param code what is wrong, for machines and tables
 * @param file the name of the file, without its folder
 * @param message where it is wrong, what was found, what is allowed and what to do; never cells of a row
 */
public record FileFault(Code code, String file, String message) {

    /** The kinds of fault that cost the whole file. */
    public enum Code {
        /** The file cannot be opened or read to its end. */
        UNREADABLE,
        /** There is no header row, and so nothing at all. */
        EMPTY_FILE,
        /** A byte is not UTF-8. */
        NOT_UTF8,
        /** A byte is zero, which no text holds. */
        NUL_BYTES,
        /** The header row does not name the columns of this kind of file. */
        BAD_HEADER,
        /** The gzip data is broken, or its checksum is wrong. */
        GZIP_DAMAGED,
        /** The gzip data stops before its end. */
        GZIP_TRUNCATED,
        /** Something that is not gzip follows the gzip data. */
        GZIP_GARBAGE,
        /** The gzip data unpacks to more than the limits allow. */
        GZIP_BOMB,
        /** The sidecar {@code NAME.sha256} is there and holds no checksum. */
        SIDECAR_UNREADABLE,
        /** The sidecar {@code NAME.sha256} holds the checksum of another content. */
        SIDECAR_DIFFERS,
        /** The file changed, or grew, while it was read. */
        CHANGED_WHILE_READ
    }

    /** One line for a log or a reason file: file, code, message. */
    @Override
    public String toString() {
        return file + ": " + code + ": " + message;
    }
}
