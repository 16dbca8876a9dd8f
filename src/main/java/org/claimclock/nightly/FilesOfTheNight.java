package org.claimclock.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimclock.csv.file.Sha256;
import org.claimclock.disk.DiskWords;
import org.claimclock.intake.inbox.Archive;
import org.claimclock.register.InputFile;
import org.claimclock.register.InputFile.State;
import org.claimclock.register.NightRecord;
import org.claimclock.register.Register;

/** Clears the inbox of what a completed night has read: to the archive, or to the refused files with the reason beside. */
record FilesOfTheNight(Home home, Register register) {

    /** Moves what is still there; asked again, it finds nothing more to do. */
    void clear(NightRecord night) {
        Archive archive = new Archive(home.archive().resolve(night.asOf().toString()));
        Archive refused = new Archive(home.refused().resolve(night.asOf().toString()));
        for (InputFile file : register.inputFiles().of(night.asOf())) {
            Path path = Path.of(file.path());
            try {
                if (file.state() == State.REFUSED) {
                    refuse(refused, file, path);
                } else if (isInInbox(file, path)) {
                    archive.keep(path);
                }
            } catch (IOException e) {
                throw NightFailure.afterPublishing(
                        "cannot clear the inbox of " + file.name() + ": " + DiskWords.of(e), e);
            }
        }
    }

    private void refuse(Archive refused, InputFile file, Path path) throws IOException {
        List<String> reason = List.of(
                file.name() + " was refused whole in the night " + file.asOf() + ".",
                file.code() + ": " + file.message());
        if (isInInbox(file, path)) {
            refused.keep(path, reason);
        } else {
            refused.explain(file.name(), reason);
        }
    }

    /** A file that was dropped under the same name since is another file, and stays for the next night. */
    private boolean isInInbox(InputFile file, Path path) throws IOException {
        Path inbox = home.inbox().toAbsolutePath().normalize();
        boolean dropped = path.toAbsolutePath().normalize().startsWith(inbox) && Files.isRegularFile(path);
        return dropped && (file.sha256().isEmpty() || Sha256.of(path).equals(file.sha256()));
    }
}
