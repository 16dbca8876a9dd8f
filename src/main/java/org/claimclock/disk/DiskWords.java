package org.claimclock.disk;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Why a file could not be read or written. Java's own text is often nothing but the path. */
public final class DiskWords {

    private DiskWords() {}

    /**
     * A clause without a full stop, such as {@code it is not there} or {@code /data/db may not be read or written by this user}.
     *
     * @param named the file that the sentence has named already; another file is named by the clause
     */
    public static String of(IOException fault, Path named) {
        if (fault instanceof FileSystemException said && said.getFile() != null) {
            return clause(said, said.getFile().equals(named.toString()) ? "it" : said.getFile());
        }
        return of(fault);
    }

    /** Likewise, where the sentence has named no file. */
    public static String of(IOException fault) {
        if (fault instanceof FileSystemException said && said.getFile() != null) {
            return clause(said, said.getFile());
        }
        String message = fault.getMessage();
        return message == null || message.isBlank() ? fault.getClass().getSimpleName() : message;
    }

    /** Whether the file is not there, whichever of Java's two ways it is told in. */
    public static boolean isMissing(IOException fault) {
        return fault instanceof NoSuchFileException || fault instanceof FileNotFoundException;
    }

    private static String clause(FileSystemException fault, String file) {
        String known = known(fault);
        if (known != null) {
            return file + " " + known;
        }
        String reason = fault.getReason();
        String told = reason == null || reason.isBlank() ? fault.getClass().getSimpleName() : reason;
        return file.equals("it") ? told : file + ": " + told;
    }

    private static @Nullable String known(FileSystemException fault) {
        if (fault instanceof NoSuchFileException) {
            return "is not there";
        }
        if (fault instanceof AccessDeniedException) {
            return "may not be read or written by this user";
        }
        if (fault instanceof FileAlreadyExistsException) {
            return "is there already";
        }
        if (fault instanceof NotDirectoryException) {
            return "is no folder";
        }
        return fault instanceof DirectoryNotEmptyException ? "is a folder that is not empty" : null;
    }
}
