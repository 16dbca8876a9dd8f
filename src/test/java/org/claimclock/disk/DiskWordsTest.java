package org.claimclock.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DiskWordsTest {

    private static Stream<Arguments> faults() {
        return Stream.of(
                arguments(new AccessDeniedException("a"), "it may not be read or written by this user"),
                arguments(new FileAlreadyExistsException("a"), "it is there already"),
                arguments(new NotDirectoryException("a"), "it is no folder"),
                arguments(new DirectoryNotEmptyException("a"), "it is a folder that is not empty"),
                arguments(new FileSystemException("a", null, "No space left on device"), "No space left on device"),
                arguments(new FileSystemException("b", null, "Read-only file system"), "b: Read-only file system"),
                arguments(new AccessDeniedException("b"), "b may not be read or written by this user"),
                arguments(new FileSystemException("a"), "FileSystemException"),
                arguments(new IOException("Stream closed"), "Stream closed"),
                arguments(new IOException(), "IOException"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("faults")
    void theFileOfTheSentenceIsNotNamedAgain(IOException fault, String told) {
        assertThat(DiskWords.of(fault, Path.of("a"))).isEqualTo(told);
    }

    @Test
    void aSentenceWithoutAFileGetsOne(@TempDir Path folder) {
        Path missing = folder.resolve("missing");

        try {
            Files.size(missing);
        } catch (IOException e) {
            assertThat(DiskWords.of(e)).isEqualTo(missing + " is not there");
            assertThat(DiskWords.isMissing(e)).isTrue();
        }
        assertThat(DiskWords.isMissing(new FileNotFoundException("a"))).isTrue();
        assertThat(DiskWords.isMissing(new IOException("a"))).isFalse();
    }
}
