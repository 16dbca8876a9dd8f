package org.claimclock.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.claimclock.console.oidc.OidcSettings;
import org.claimclock.console.oidc.TestProvider;
import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who comes with a word of an identity provider is let in as what their groups are, and on no other word. */
@NightsOnBothDatabases
class ProviderTest {
    private static final Map<String, Object> OLIVE =
            Map.of("preferred_username", "olive", "groups", List.of("strangers", "night-ops"));

    @TempDir
    private static Path folder;

    /** Each refusal is a line for operations, and none for whoever reads the build. */
    private static final Logger LOG = Logger.getLogger("org.claimclock.console.oidc");

    private static TestProvider provider;
    private static Lodge lodge;

    @BeforeAll
    static void open() throws IOException {
        LOG.setLevel(Level.OFF);
        provider = new TestProvider();
        Path secret = Files.writeString(folder.resolve("secret"), TestProvider.SECRET + "\n");
        lodge = Lodge.in(
                folder,
                new OidcSettings(
                        provider.address(),
                        new OidcSettings.Client(TestProvider.CLIENT, secret.toString()),
                        new OidcSettings.Names("groups", "preferred_username", "openid profile"),
                        OidcSettings.roles("night-ops=operations,auditors=compliance"),
                        true));
    }

    @AfterAll
    static void close() {
        lodge.close();
        provider.close();
        LOG.setLevel(null);
    }

    @BeforeEach
    void mend() {
        provider.vouchFor(OLIVE);
        provider.complaints.clear();
    }

    /** Goes to the provider and comes back. */
    private static Guest.Page signIn(Guest guest) {
        String away = guest.get("/sign-in/by/oidc").header("location");
        assertThat(away).startsWith(provider.address() + "/authorize?");
        String back = guest.ask(away).header("location");
        return guest.ask(back);
    }

    private static void refused(String code, int status, String message) {
        Guest guest = lodge.guest();

        String page = signIn(guest).location();

        assertThat(page).startsWith("/sign-in?provider=");
        assertThat(guest.get(page).status()).isEqualTo(status);
        assertThat(guest.get(page).text()).contains(message, "Local users can sign in below.", "name=\"password\"");
        assertThat(guest.get("/").location()).isEqualTo("/sign-in");
        assertThat(lodge.audit().get(0))
                .isEqualTo("(nobody) sign in: refused, by the identity provider: " + code + ", from 127.0.0.1");
    }

    @Test
    void whoeverHasAGroupWithARoleIsLetInAndKnownByName() {
        Guest olive = lodge.guest();
        assertThat(olive.get("/sign-in").text()).contains("Sign in with your organisation", "name=\"password\"");

        assertThat(signIn(olive).location()).isEqualTo("/");

        assertThat(olive.get("/").text()).contains("olive", "operations", "Sign out");
        assertThat(olive.get("/audit").status()).isEqualTo(200);
        assertThat(olive.post("/nights/2021-03-13/hold", Map.of("reason", "a test"))
                        .status())
                .isEqualTo(302);
        assertThat(lodge.audit())
                .anyMatch(deed -> deed.startsWith("olive hold night 2021-03-13"))
                .anyMatch(deed -> deed.equals("olive sign in: signed in by the identity provider, from 127.0.0.1"));
        assertThat(provider.complaints).isEmpty();
    }

    @Test
    void theSessionEndsAsThatOfALocalUserDoes() {
        Guest olive = lodge.guest();
        signIn(olive);
        assertThat(olive.get("/").status()).isEqualTo(200);

        lodge.pass(Duration.ofMinutes(31));

        assertThat(olive.get("/").location()).isEqualTo("/sign-in");
    }

    @Test
    void nobodyWithoutARoleIsLetIn() {
        provider.vouchFor(Map.of("preferred_username", "olive", "groups", List.of("strangers")));
        refused("no-role (olive)", 403, "none of your groups has a role here. Ask operations which groups have one");
        provider.vouchFor(Map.of("preferred_username", "olive"));
        refused("no-role (olive)", 403, "none of your groups has a role here. Ask operations which groups have one");
    }

    @Test
    void nobodyTakesTheNameOfALocalUserOrNone() {
        provider.vouchFor(Map.of("preferred_username", "Ada", "groups", "night-ops"));
        refused("no-name (Ada)", 403, "Your name is missing, cannot be kept, or is that of a local user.");
        provider.vouchFor(Map.of("preferred_username", "<script>", "groups", "night-ops"));
        refused(
                "no-name (none that can be kept)",
                403,
                "Your name is missing, cannot be kept, or is that of a local user.");
        provider.vouchFor(Map.of("groups", "night-ops"));
        refused(
                "no-name (none that can be kept)",
                403,
                "Your name is missing, cannot be kept, or is that of a local user.");
    }

    @Test
    void aTokenOfAnotherIssuerOrForAnotherOrSignedByAnotherIsNoWord() {
        provider.claimToBe("https://other.example");
        refused("invalid_id_token", 403, "its word is not valid here");
        mend();
        provider.speakTo("another-client");
        refused("invalid_id_token", 403, "its word is not valid here");
        mend();
        provider.letAnotherSign();
        refused("invalid_id_token", 403, "its word is not valid here");
    }

    @Test
    void clocksThatDifferByMoreThanAMinuteAreNamed() {
        provider.vouchFor(Duration.ofMinutes(-5));
        refused(
                "invalid_id_token",
                503,
                "The clocks of the sign-in service and of this machine differ by more than a minute");
        mend();
        provider.goAheadBy(Duration.ofMinutes(20));
        refused(
                "invalid_id_token",
                503,
                "The clocks of the sign-in service and of this machine differ by more than a minute");
        mend();
        provider.goAheadBy(Duration.ofSeconds(50));
        assertThat(signIn(lodge.guest()).location()).isEqualTo("/");
    }

    @Test
    void anAnswerToWhatNobodyAskedOrWhatIsLongForgottenSendsBackToTheBeginning() {
        Guest guest = lodge.guest();

        String page =
                guest.get("/sign-in/answer/oidc?code=code-1&state=made-up").location();

        assertThat(page).isEqualTo("/sign-in?provider=expired");
        assertThat(guest.get(page).status()).isEqualTo(400);
        assertThat(guest.get(page).text()).contains("Signing in took too long", "Begin once more.");
    }

    @Test
    void whatTheProviderRefusesIsRefusedAndWhatItCannotDoNowIsForLater() {
        provider.say("access_denied");
        refused("access_denied", 403, "The sign-in service did not let you in");
        mend();
        provider.say("temporarily_unavailable");
        refused("temporarily_unavailable", 503, "The sign-in service did not answer as it should.");
        mend();
        provider.say("x%0Aada%20skip%20night");
        refused("another", 403, "The sign-in service did not let you in");
        mend();
        provider.loseItsKeys();
        refused("invalid_id_token", 503, "The sign-in service did not answer as it should.");
    }

    @Test
    void aWrongSecretIsForOperationsAndIsReadAnewOnceItIsMended() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "another secret\n");
        provider.forgetTheClient();
        refused("invalid_token_response", 503, "its name there or its secret is not right");
        mend();
        refused("invalid_token_response", 503, "its name there or its secret is not right");

        Files.writeString(secret, TestProvider.SECRET + "\n");

        assertThat(signIn(lodge.guest()).location()).isEqualTo("/");
    }

    @Test
    void localUsersStillComeInByTheirPasswords() {
        assertThat(lodge.guest("ada").get("/").status()).isEqualTo(200);
    }

    @Test
    void aProviderThatIsNotThereKeepsNobodyElseOut() {
        TestProvider gone = new TestProvider();
        gone.close();
        try (Lodge other = Lodge.in(
                folder.resolve("other"),
                new OidcSettings(
                        gone.address(),
                        new OidcSettings.Client(TestProvider.CLIENT, ""),
                        new OidcSettings.Names("groups", "preferred_username", "openid"),
                        OidcSettings.roles("night-ops=operations"),
                        false))) {
            Guest guest = other.guest();

            assertThat(guest.get("/sign-in").text()).contains("Sign in with").doesNotContain("name=\"password\"");
            Guest.Page away = guest.get("/sign-in/by/oidc");

            assertThat(away.status()).isEqualTo(503);
            assertThat(away.text())
                    .contains("The sign-in service did not answer as it should. Maybe try again in a few minutes.")
                    .doesNotContain("Exception", "Local users");
            assertThat(guest.get("/health").status()).isEqualTo(200);

            try (TestProvider back = new TestProvider(gone.port())) {
                assertThat(guest.get("/sign-in/by/oidc").header("location")).startsWith(back.address() + "/authorize?");
            }
        }
    }
}
