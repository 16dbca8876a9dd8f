package org.claimclock.export.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimclock.export.pack.DataPackage;
import org.claimclock.export.proof.Discrepancy.Kind;
import org.claimclock.export.seal.Seal;
import org.claimclock.export.seal.VerifyingKey;

/** The signature of a night's package, by the key of whom finance trusts. */
record SignatureCheck(Path folder, VerifyingKey key) {

    List<Discrepancy> discrepancies() {
        Path described = folder.resolve(DataPackage.FILE);
        Path signature = folder.resolve(Seal.FILE);
        if (!Files.exists(described)) {
            return List.of(); // said already
        }
        if (!Files.exists(signature)) {
            return List.of(
                    new Discrepancy(
                            Kind.MISSING_SIGNATURE,
                            Seal.FILE,
                            "a signature of " + DataPackage.FILE,
                            "none",
                            "Maybe the night was published before sign.key was set, or the signature was deleted: take it from a backup."));
        }
        try {
            if (key.accepts(Files.readAllBytes(described), Files.readAllBytes(signature))) {
                return List.of();
            }
        } catch (IOException e) {
            return List.of(
                    new Discrepancy(Kind.UNREADABLE, Seal.FILE, "files to read", e.toString(), Advice.UNREADABLE));
        }
        return List.of(
                new Discrepancy(
                        Kind.WRONG_SIGNATURE,
                        Seal.FILE,
                        "the signature of " + DataPackage.FILE + " by the private key of this public key",
                        "another one",
                        "Maybe the package was changed after it was signed, or another key signed it: ask operations for the key of that day."));
    }
}
