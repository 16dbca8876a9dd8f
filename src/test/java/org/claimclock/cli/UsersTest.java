package org.claimclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.cli.visit.Errand;
import org.claimclock.cli.visit.VisitorDoor;
import org.claimclock.nightly.Home;
import org.claimclock.nightly.HomeLock;
import org.claimclock.register.Books;
import org.claimclock.register.OnBothDatabases;
import org.claimclock.register.Register;
import org.claimclock.register.people.Deed;
import org.claimclock.register.people.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may sign in, as the command says it. */
@OnBothDatabases
class UsersTest {
    private static final String ME = System.getProperty("user.name");

    @TempDir
    private Path home;

    private record Said(int exit, String text) {}

    /** @param stdin where the password comes from: a test has no terminal */
    private Said users(String stdin, String... words) {
        List<String> all = new ArrayList<>(List.of("users"));
        all.addAll(List.of(words));
        all.addAll(List.of("--home", home.toString()));
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)));
        try {
            return new Said(
                    Claimclock.execute(writer, writer, Books.named(all).toArray(String[]::new)), said.toString());
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void somebodyIsLetInLockedOutAndLetInAgainAndAllOfItIsNoted() {
        assertThat(users("correct horse battery\n", "add", "ada", "--role", "operations", "--role", "finance"))
                .isEqualTo(new Said(0, "user ada: roles: operations, finance\n"));
        assertThat(users("", "disable", "ada")).isEqualTo(new Said(0, "user ada: may not sign in\n"));
        assertThat(users("", "enable", "Ada")).isEqualTo(new Said(0, "user ada: may sign in\n"));
        assertThat(users("", "roles", "ada", "--role", "viewer")).isEqualTo(new Said(0, "user ada: now: viewer\n"));
        assertThat(users("another long password\n", "password", "ada").text()).isEqualTo("user ada: a new password\n");

        assertThat(users("").text()).contains("ada   viewer  yes");
        try (Register register = Books.open(home)) {
            User ada = register.people().users().find("ada").orElseThrow();
            assertThat(ada.password()).startsWith("$2a$12$");
            assertThat(ada.revision()).isEqualTo(5);
            assertThat(register.people().audit().before(Long.MAX_VALUE, 9))
                    .allMatch(deed -> deed.by().equals(ME) && deed.subject().equals("user ada"))
                    .extracting(Deed::what)
                    .containsExactly("password user", "roles user", "enable user", "disable user", "add user");
        }
    }

    @Test
    void besideTheProcessThatServesTheyAreChangedThereAndItHearsOfNoPassword() {
        Home folder = new Home(home);
        folder.prepare();
        List<Errand> errands = new ArrayList<>();
        try (HomeLock lock = HomeLock.tryHold(folder);
                Register register = Books.open(home)) {
            Served served = LentCommands.served(register, null, "--home=" + home, "--rules=rules");
            try (VisitorDoor door = VisitorDoor.at(folder.db()).open((errand, out, err) -> {
                errands.add(errand);
                return Claimclock.lend(served, errand, out, err);
            })) {
                assertThat(lock).isNotNull();
                assertThat(users("correct horse battery\n", "add", "ada", "--role", "operations"))
                        .isEqualTo(new Said(0, "user ada: roles: operations\n"));
                assertThat(users("").text()).contains("ada   operations  yes");
            }
            assertThat(register.people().users().find("ada").orElseThrow().password())
                    .startsWith("$2a$12$");
        }
        assertThat(errands.get(0).person()).isEqualTo(ME);
        assertThat(errands).noneMatch(errand -> errand.words().toString().contains("battery"));
    }

    @Test
    void aPasswordThatIsTooShortIsRefused() {
        assertThat(users("short\n", "add", "ada", "--role", "viewer"))
                .isEqualTo(new Said(
                        2,
                        "the password has 5 characters, 5 bytes in UTF-8. Allowed: from 12 characters to 72 bytes."
                                + " Maybe four words that do not belong together.\n"));
    }

    @Test
    void whatIsMisspeltIsRefusedAndNothingIsChanged() {
        users("correct horse battery\n", "add", "ada", "--role", "operations");

        assertThat(users("", "disable", "adda")).isEqualTo(new Said(2, "there is no user adda. Maybe you mean ada.\n"));
        assertThat(users("correct horse battery\n", "add", "ada", "--role", "viewer"))
                .isEqualTo(new Said(
                        2, "there is a user ada already. Maybe: users roles, users password or users enable.\n"));
        assertThat(users("correct horse battery\n", "add", "Ada Lovelace", "--role", "viewer")
                        .text())
                .isEqualTo("the name is 'Ada Lovelace'. Allowed: up to 64 small letters, digits, and . _ @ -\n");
        assertThat(users("", "add", "bo", "--role", "viewer", "--hash=plain").text())
                .isEqualTo("--hash is no bcrypt hash of cost 10 or more.\n");
    }

    @Test
    void withoutAnybodyItSaysHowToLetSomebodyIn() {
        users("correct horse battery\n", "add", "ada", "--role", "viewer");
        assertThat(users("", "list").exit()).isZero();
    }
}
