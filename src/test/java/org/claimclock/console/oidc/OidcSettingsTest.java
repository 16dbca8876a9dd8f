package org.claimclock.console.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.claimclock.console.oidc.OidcSettings.Client;
import org.claimclock.console.oidc.OidcSettings.Names;
import org.claimclock.register.people.Role;
import org.junit.jupiter.api.Test;

/** What is wrong with the settings of an identity provider is said before anybody wants to sign in. */
class OidcSettingsTest {
    private static final Names NAMES = new Names("groups", "preferred_username", "openid");

    @Test
    void groupsHaveTheirRolesHoweverTheyAreWritten() {
        assertThat(OidcSettings.roles("night-ops=operations, Claims Audit=Compliance"))
                .isEqualTo(Map.of("night-ops", Role.OPERATIONS, "Claims Audit", Role.COMPLIANCE));
    }

    @Test
    void allFaultsAreToldAtOnce() {
        OidcSettings settings =
                new OidcSettings("http://login.example.org", new Client("", "/nowhere/secret"), NAMES, Map.of(), true);

        assertThat(settings.faults())
                .containsExactly(
                        "the setting oidc.issuer is 'http://login.example.org', and who signs in there could be made up on the"
                                + " way. Allowed: an address that begins with https://, or one of this machine.",
                        "the setting oidc.client-id is missing. Maybe the identity provider shows it where this program is"
                                + " registered.",
                        "the setting oidc.roles is missing, so nobody would have a role."
                                + " Maybe oidc.roles=claims-ops=operations,claims-audit=compliance",
                        "the setting oidc.client-secret-file: the file /nowhere/secret cannot be read."
                                + " Maybe it is not there, or its owner or mode is wrong.");
    }

    @Test
    void withoutAProviderLocalUsersAreNeeded() {
        assertThat(OidcSettings.NONE.faults()).isEmpty();
        assertThat(new OidcSettings("", new Client("", ""), NAMES, Map.of(), false).faults())
                .containsExactly(
                        "the setting oidc.local-users is 'false' and oidc.issuer is not set, so nobody could sign in."
                                + " Maybe set oidc.issuer.");
    }
}
