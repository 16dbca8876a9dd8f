package org.claimclock.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each secret stands in the first line of a file, whichever setting names it. */
class SecretFileTest {
    @TempDir
    private Path folder;

    private Path file;
    private SecretFile secret;

    @BeforeEach
    void name() {
        file = folder.resolve("secret");
        secret = new SecretFile(file);
    }

    private void allow(String mode) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    @Test
    void theFirstLineIsTheSecretAndTheRestIsForPeople() throws IOException {
        Files.writeString(file, " hush \r\nof March, for the mail server\n");

        assertThat(secret.read()).isEqualTo("hush");
        assertThat(secret.findFault("mail.password-file")).isEmpty();
    }

    @Test
    void itIsReadEachTimeSoThatItCanBeExchanged() throws IOException {
        Files.writeString(file, "one");
        assertThat(secret.read()).isEqualTo("one");

        Files.writeString(file, "two");

        assertThat(secret.read()).isEqualTo("two");
    }

    @Test
    void anEmptyFirstLineIsNoSecret() throws IOException {
        Files.writeString(file, "  \nhush\n");

        assertThatThrownBy(secret::read).hasMessage("the file " + file + " has no secret in its first line");
        assertThat(secret.findFault("mail.password-file"))
                .hasValue("the setting mail.password-file: the file " + file + " has no secret in its first line.");
        Files.writeString(file, "");
        assertThat(secret.findFault("x")).isPresent();
    }

    @Test
    void aFileThatIsMissingOrAFolderCannotBeRead() {
        String fault = " cannot be read. Maybe it is not there, or its owner or mode is wrong.";

        assertThat(secret.findFault("db.password-file"))
                .hasValue("the setting db.password-file: the file " + file + fault);
        assertThat(new SecretFile(folder).findFault("db.password-file"))
                .hasValue("the setting db.password-file: the file " + folder + fault);
        assertThat(secret.findDoubt("db.password-file")).isEmpty();
    }

    @Test
    void whatEverybodyCanReadIsADoubtAndWhatAGroupCanIsNone() throws IOException {
        Files.writeString(file, "hush");
        allow("rw-r--r--");

        assertThat(secret.findDoubt("oidc.client-secret-file"))
                .hasValue("the setting oidc.client-secret-file: the file " + file
                        + " is open to everybody on this machine (rw-r--r--). Maybe: chmod o= " + file);
        allow("rw-r-----");
        assertThat(secret.findDoubt("oidc.client-secret-file")).isEmpty();
    }
}
