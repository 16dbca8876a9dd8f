package org.claimclock.console.oidc;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimclock.register.people.Role;
import org.claimclock.secret.SecretFile;

/**
 * What operations want of an identity provider.
 *
 * @param issuer its address, under which it describes itself; empty for none
 * @param client how it knows us
 * @param names which claims say who somebody is, and what may be asked for
 * @param roles by the names of groups, as the provider has them
 * @param localUsers whether those that the book knows may sign in by their passwords, too
 */
public record OidcSettings(String issuer, Client client, Names names, Map<String, Role> roles, boolean localUsers) {
    /** Nobody but local users. */
    public static final OidcSettings NONE =
            new OidcSettings("", new Client("", ""), new Names("", "", ""), Map.of(), true);

    public OidcSettings {
        roles = Map.copyOf(roles);
    }

    /** @param secretFile its first line is the secret; empty for a client without one */
    public record Client(String id, String secretFile) {}

    /**
     * Claims and scopes.
     *
     * @param roles the claim with the groups; with full stops for one within another, {@code realm_access.roles}
     * @param person the claim with the name that people are known by, in the audit for one
     * @param scopes with spaces between them
     */
    public record Names(String roles, String person, String scopes) {}

    /** @param text {@code group=role} with commas between them, as it is set */
    public static Map<String, Role> roles(String text) {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (String pair : text.split(",", -1)) {
            int end = pair.lastIndexOf('=');
            if (end > 0) {
                roles.put(
                        pair.substring(0, end).strip(),
                        Role.valueOf(pair.substring(end + 1).strip().toUpperCase(Locale.ROOT)));
            }
        }
        return roles;
    }

    public boolean isOn() {
        return !issuer.isEmpty();
    }

    /** What is wrong with one of them only beside another, or with what it names. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (!isOn()) {
            if (!localUsers) {
                faults.add(
                        "the setting oidc.local-users is 'false' and oidc.issuer is not set, so nobody could sign in."
                                + " Maybe set oidc.issuer.");
            }
            return faults;
        }
        if (!isSafe()) {
            faults.add(
                    "the setting oidc.issuer is '" + issuer + "', and who signs in there could be made up on the way."
                            + " Allowed: an address that begins with https://, or one of this machine.");
        }
        if (client.id.isEmpty()) {
            faults.add(
                    "the setting oidc.client-id is missing. Maybe the identity provider shows it where this program is"
                            + " registered.");
        }
        if (roles.isEmpty()) {
            faults.add("the setting oidc.roles is missing, so nobody would have a role."
                    + " Maybe oidc.roles=claims-ops=operations,claims-audit=compliance");
        }
        if (!client.secretFile.isEmpty()) {
            new SecretFile(Path.of(client.secretFile))
                    .findFault("oidc.client-secret-file")
                    .ifPresent(faults::add);
        }
        return faults;
    }

    private boolean isSafe() {
        try {
            URI address = URI.create(issuer);
            return "https".equals(address.getScheme())
                    || address.getHost() != null
                            && InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (IllegalArgumentException | UnknownHostException e) {
            return false;
        }
    }
}
