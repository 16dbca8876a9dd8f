package org.claimclock.console.entry;

import java.util.Collection;
import java.util.Set;
import org.claimclock.register.people.Role;
import org.claimclock.register.people.User;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Somebody who has signed in, or tries to.
 *
 * @param revision of the user at that time: what has changed since ends the session
 */
public record SignedIn(String name, String password, Set<Role> roles, boolean enabled, long revision)
        implements UserDetails {

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    static SignedIn of(User user) {
        return new SignedIn(user.name(), user.password(), user.roles(), user.enabled(), user.revision());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return AuthorityUtils.createAuthorityList(
                roles.stream().map(role -> "ROLE_" + role.name()).toList());
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return name;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return name;
    }
}
