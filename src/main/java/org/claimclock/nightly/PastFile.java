package org.claimclock.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.claimclock.register.InputFile;

/** A file that an earlier night read, wherever it is now: known by its bytes, not by its name. */
record PastFile(Home home, InputFile file) {

    Path find() throws IOException {
        List<Path> places = new ArrayList<>();
        places.add(Path.of(file.path()));
        places.addAll(filesOf(home.archive().resolve(file.asOf().toString())));
        places.addAll(filesOf(home.refused().resolve(file.asOf().toString())));
        for (Path place : places) {
            if (Files.isRegularFile(place) && sha256(place).equals(file.sha256())) {
                return place;
            }
        }
        throw new NightFailure("the night " + file.asOf() + " read " + file.name()
                + ", which is neither where it was nor in the archive. Maybe restore it: SHA-256 " + file.sha256());
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String sha256(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
