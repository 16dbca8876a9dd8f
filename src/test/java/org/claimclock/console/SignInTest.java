package org.claimclock.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.register.people.Role;
import org.claimclock.register.people.User;
import org.claimclock.register.plan.Alert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in, for how long, and what is noted of it. */
@NightsOnBothDatabases
class SignInTest {
    @TempDir
    private Path folder;

    private Lodge lodge;

    @BeforeEach
    void open() {
        lodge = Lodge.in(folder);
    }

    @AfterEach
    void close() {
        lodge.close();
    }

    @Test
    void whoeverKnowsThePasswordGetsInAndThatIsNoted() {
        Guest ada = lodge.guest("ada");

        assertThat(ada.get("/").text()).contains("<h1>Tonight</h1>", "Sign out");
        assertThat(lodge.audit()).containsExactly("ada sign in: signed in from 127.0.0.1");
    }

    @Test
    void aNameIsKnownHoweverItIsWritten() {
        assertThat(lodge.guest().signIn("ADA", Lodge.PASSWORD).location()).isEqualTo("/");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreToldAlikeAndNoPasswordIsNoted() {
        Guest guest = lodge.guest();

        String wrong = guest.signIn("ada", "wrong").location();
        String unknown = guest.signIn("my-secret-password", "wrong").location();

        assertThat(wrong).isEqualTo("/sign-in?refused").isEqualTo(unknown);
        assertThat(guest.get(wrong).text())
                .contains("That was not let in: the name or the password is not right, or the user is disabled.");
        assertThat(lodge.audit())
                .containsExactly("(nobody) sign in: refused, from 127.0.0.1", "ada sign in: refused, from 127.0.0.1");
    }

    @Test
    void whoeverGuessesIsRefusedForAWhileEvenWithTheRightPassword() {
        Guest guest = lodge.guest();
        for (int guess = 0; guess < 5; guess++) {
            guest.signIn("ada", "guess " + guess);
        }

        assertThat(guest.signIn("ada", Lodge.PASSWORD).location()).isEqualTo("/sign-in?later");
        assertThat(guest.get("/sign-in?later").text()).contains("Maybe wait for a quarter of an hour.");
        assertThat(lodge.guest().signIn("bo", Lodge.PASSWORD).location()).isEqualTo("/");

        lodge.pass(Duration.ofMinutes(16));
        assertThat(guest.signIn("ada", Lodge.PASSWORD).location()).isEqualTo("/");
    }

    @Test
    void anAddressThatTriesManyNamesIsRefusedToo() {
        Guest guest = lodge.guest();
        for (int guess = 0; guess < 20; guess++) {
            guest.signIn("name" + guess, "guess");
        }

        assertThat(guest.signIn("ada", Lodge.PASSWORD).location()).isEqualTo("/sign-in?later");
    }

    @Test
    void aUserWhoIsDisabledIsOutAtOnceAndStaysOut() {
        Guest ada = lodge.guest("ada");
        User known = lodge.register().people().users().find("ada").orElseThrow();

        lodge.keep(known.enabled(false));

        assertThat(ada.get("/").location()).isEqualTo("/sign-in");
        assertThat(ada.signIn("ada", Lodge.PASSWORD).location()).isEqualTo("/sign-in?refused");
    }

    @Test
    void newRolesCountFromTheNextSignInAndEndTheOldSession() {
        Guest ada = lodge.guest("ada");
        User known = lodge.register().people().users().find("ada").orElseThrow();

        lodge.keep(known.withRoles(Set.of(Role.VIEWER)));

        assertThat(ada.get("/").location()).isEqualTo("/sign-in");
        assertThat(lodge.guest("ada").get("/audit").status()).isEqualTo(403);
    }

    @Test
    void whoeverDoesNothingForHalfAnHourIsOutThoughThePageKeepsItselfFresh() {
        Guest ada = lodge.guest("ada");
        ada.get("/");

        lodge.pass(Duration.ofMinutes(20));
        assertThat(ada.get("/", "X-By-Itself", "yes").status()).isEqualTo(200);
        lodge.pass(Duration.ofMinutes(11));

        assertThat(ada.get("/", "X-By-Itself", "yes").location()).isEqualTo("/sign-in");
    }

    @Test
    void signingOutEndsTheSession() {
        Guest ada = lodge.guest("ada");
        ada.get("/");

        assertThat(ada.post("/sign-out", Map.of()).location()).isEqualTo("/sign-in?out");

        assertThat(ada.get("/").location()).isEqualTo("/sign-in");
        assertThat(lodge.audit()).startsWith("ada sign out: signed out");
    }

    @Test
    void theSessionIsANewOneAfterSigningInAndNoScriptSeesItsCookie() {
        Guest guest = lodge.guest();
        String before = guest.get("/sign-in").header("set-cookie");

        String after = guest.signIn("ada", Lodge.PASSWORD).header("set-cookie");

        assertThat(after).contains("HttpOnly", "SameSite=Lax").isNotEqualTo(before);
    }

    @Test
    void healthIsToldToAnyoneAndFailsWhileANightIsOverdue() {
        assertThat(lodge.guest().get("/health").text()).isEqualTo("{\"status\":\"UP\"}");

        lodge.alert(Alert.Kind.LATE_FINISH, "The night is not done");

        Guest.Page ill = lodge.guest().get("/health");
        assertThat(ill.status()).isEqualTo(503);
        assertThat(ill.text()).isEqualTo("{\"status\":\"DOWN\"}");
    }
}
