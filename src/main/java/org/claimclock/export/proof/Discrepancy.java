package org.claimclock.export.proof;

/**
 * One thing that is not as it should be.
 *
 * @param where the file, or the part of it: {@code eligible-claims.csv}, {@code datapackage.json controls.adds}
 * @param expected in words or as a value
 * @param found likewise
 * @param advice what to do or where to look, one sentence or none
 */
public record Discrepancy(Kind kind, String where, String expected, String found, String advice) {

    /** What is wrong. */
    public enum Kind {
        /** The folder, or a file that should be in it, is not there. */
        MISSING_FILE,
        /** A file that no checksum covers. */
        UNLISTED_FILE,
        /** Bytes were changed. */
        CHANGED_FILE,
        /** The whole content of another file, or of the same file of another night. */
        SWAPPED_FILE,
        /** A file does not say what such a file says. */
        UNREADABLE,
        /** A file that its package describes otherwise. */
        WRONG_DESCRIPTION,
        /** A control total that does not come out. */
        WRONG_CONTROL,
        /** The folder is not named for its night. */
        RENAMED_FOLDER,
        /** A night between this one and the one before it in the outbox. */
        MISSING_NIGHT,
        /** The package does not follow the package of the night before. */
        BROKEN_CHAIN,
        /** A package that is not the one that the book published, though its checksum may be right. */
        FORGED_PACKAGE,
        /** A night that the book does not know. */
        UNKNOWN_NIGHT,
        /** A line or retraction that does not fit the lines before it. */
        WRONG_LINE,
        /** No signature where one is asked for. */
        MISSING_SIGNATURE,
        /** The package was not signed as it is, or not by this key. */
        WRONG_SIGNATURE
    }

    /** One line: {@code CHANGED_FILE notices.csv: expected SHA-256 .., found ... Maybe ...} */
    @Override
    public String toString() {
        String line = "%s %s: expected %s, found %s.".formatted(kind, where, expected, found);
        return advice.isEmpty() ? line : line + " " + advice;
    }
}
