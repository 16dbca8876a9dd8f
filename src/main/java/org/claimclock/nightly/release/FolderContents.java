package org.claimclock.nightly.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.claimclock.disk.DiskWords;
import org.claimclock.register.Register;
import org.claimclock.rulebook.release.RulebookText;

/**
 * Puts a rulebook into the rules folder, and keeps what was there.
 *
 * @param aside a new folder for files that the book does not keep
 */
public record FolderContents(Register register, Path rules, Path aside) {

    /** @return where the files are that stood there, if the book does not keep them */
    public Optional<Path> findReplacedBy(RulebookText next) {
        RulebookText now = RulebookText.read(rules);
        try {
            boolean lost = !now.equals(next) && !now.files().isEmpty() && !isKept(now);
            if (lost) {
                now.writeInto(aside);
            }
            next.writeInto(rules);
            return lost ? Optional.of(aside) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the rules could not be put into " + rules + ": " + DiskWords.of(e, rules), e);
        }
    }

    private boolean isKept(RulebookText text) {
        String packed = text.pack();
        return register.rulebooks().versions().stream()
                .flatMap(version -> register.rulebooks().find(version).stream())
                .anyMatch(kept -> kept.sources().equals(packed));
    }
}
