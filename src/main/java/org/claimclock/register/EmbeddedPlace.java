package org.claimclock.register;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A folder with the files of the embedded database. */
record EmbeddedPlace(Path folder) implements BookPlace {

    @Override
    public boolean hasBook() {
        return Files.exists(folder.resolve("book.properties"));
    }

    @Override
    public Register open() {
        return Register.open(folder);
    }

    @Override
    public Optional<Register> findToLookAt() {
        return Register.findToLookAt(folder);
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
