package org.claimclock.csv.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** What the file system says of a file at one moment; two that differ mean that somebody wrote to the file, or put another in its place. */
record Snapshot(long size, FileTime modified, String identity) {

    static Snapshot of(Path path) throws IOException {
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
        return new Snapshot(now.size(), now.lastModifiedTime(), String.valueOf(now.fileKey()));
    }
}
