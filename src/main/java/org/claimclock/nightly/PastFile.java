package org.claimclock.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimclock.csv.file.Sha256;
import org.claimclock.register.InputFile;

/** A file that an earlier night read, wherever it is now: known by its bytes, not by its name. */
record PastFile(Home home, InputFile file) {

    Path find() throws IOException {
        List<Path> places = new ArrayList<>();
        places.add(Path.of(file.path()));
        places.addAll(filesOf(home.archive().resolve(file.asOf().toString())));
        places.addAll(filesOf(home.refused().resolve(file.asOf().toString())));
        for (Path place : places) {
            if (Files.isRegularFile(place) && Sha256.of(place).equals(file.sha256())) {
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
}
