package org.claimclock.nightly;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.claimclock.disk.DiskWords;
import org.jspecify.annotations.Nullable;

/** One run at a time for a data folder. The operating system lets go of it when the process ends, however it ends. */
public final class HomeLock implements AutoCloseable {
    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock, or null where another run holds it. */
    public static @Nullable HomeLock tryHold(Home home) {
        Path file = home.db().resolve("run.lock");
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lock(channel, false);
            if (lock != null) {
                return new HomeLock(channel);
            }
            channel.close();
            return null;
        } catch (IOException e) {
            throw NightFailure.of("cannot lock " + file + ": " + DiskWords.of(e, file), e);
        }
    }

    /**
     * Keeps runs out as long as somebody looks, or null where a run holds the lock. Many can look at once; nothing is written, so the folder may be
     * write-protected; only where the book was brought here without its lock, or is on a server and this is its first data folder here, the file is made first.
     */
    public static @Nullable HomeLock tryLook(Home home) {
        Path file = home.db().resolve("run.lock");
        try {
            FileChannel channel = toLook(file);
            if (lock(channel, true) != null) {
                return new HomeLock(channel);
            }
            channel.close();
            return null;
        } catch (IOException e) {
            throw NightFailure.of("cannot lock " + file + ": " + DiskWords.of(e, file), e);
        }
    }

    private static FileChannel toLook(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel, boolean shared) throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, shared);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw NightFailure.of("cannot release the lock of the run: " + DiskWords.of(e), e);
        }
    }
}
