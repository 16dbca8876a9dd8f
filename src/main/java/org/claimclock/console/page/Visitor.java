package org.claimclock.console.page;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimclock.register.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Who looks at a page, and what of it is for them. The doors ask again: a page only leaves out what would be refused. */
record Visitor(String name, Set<Role> roles) {
    static final Visitor NOBODY = new Visitor("", Set.of());

    static Visitor of(@Nullable Authentication who) {
        if (who == null || who instanceof AnonymousAuthenticationToken) {
            return NOBODY;
        }
        List<String> granted = who.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .toList();
        return new Visitor(
                who.getName(),
                Arrays.stream(Role.values())
                        .filter(role -> granted.contains("ROLE_" + role.name()))
                        .collect(Collectors.toSet()));
    }

    public boolean isIn() {
        return !name.isEmpty();
    }

    /** May hold, skip and run nights, and see whom the notices go to. */
    public boolean operates() {
        return roles.contains(Role.OPERATIONS);
    }

    /** May try rules, and approve them. */
    public boolean complies() {
        return roles.contains(Role.COMPLIANCE);
    }

    public boolean audits() {
        return operates() || complies();
    }

    /** May take files away. */
    public boolean takes() {
        return audits() || roles.contains(Role.FINANCE);
    }

    public String rolesInWords() {
        return roles.stream().sorted().map(Role::word).collect(Collectors.joining(", "));
    }
}
