package org.claimclock.crash;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A disk of a few megabytes, which can be filled up, enlarged, or made read-only. Tests are skipped where none can be mounted. */
record SmallDisk(Path folder) implements AutoCloseable {

    private static final String SKIPPED = "skipped: only root on Linux can mount a small disk";

    static SmallDisk mount(Path folder, int megabytes) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        if (!mounted) {
            // Maven tells how many tests were skipped, and not why.
            System.out.println(SKIPPED);
        }
        assumeTrue(mounted, SKIPPED);
        return new SmallDisk(folder);
    }

    void enlarge(int megabytes) {
        remount("size=" + megabytes + "m");
    }

    void readOnly() {
        remount("ro");
    }

    void writable() {
        remount("rw");
    }

    private void remount(String how) {
        if (!run("mount", "-o", "remount," + how, folder.toString())) {
            throw new IllegalStateException("cannot remount " + folder + " with " + how);
        }
    }

    /** Leaves not one byte. */
    void fill() {
        try (OutputStream filler = Files.newOutputStream(filler())) {
            for (int size = 1 << 16; size > 0; size >>= 4) {
                fill(filler, new byte[size]);
            }
        } catch (IOException e) {
            // What was buffered does not fit either.
        }
    }

    private static void fill(OutputStream filler, byte[] piece) {
        try {
            while (true) {
                filler.write(piece);
            }
        } catch (IOException e) {
            // A piece of this size has no room any more.
        }
    }

    void makeRoom() {
        try {
            Files.deleteIfExists(filler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() {
        run("umount", folder.toString());
    }

    private static boolean run(String... words) {
        List<String> command = new ArrayList<>(List.of(words));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
