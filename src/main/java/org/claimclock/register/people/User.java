package org.claimclock.register.people;

import java.time.Instant;
import java.util.Set;

/**
 * Somebody who may sign in.
 *
 * @param name in lower case
 * @param password what is kept of it: a hash
 * @param revision counts the changes of a user; 0 for one that is not in the table yet
 */
public record User(String name, String password, Set<Role> roles, boolean enabled, long revision, Instant changedAt) {

    /** What a name may be. */
    public static final String FORM = "[a-z0-9][a-z0-9._@-]{0,63}";

    public User {
        roles = Set.copyOf(roles);
    }

    public User withPassword(String hash) {
        return new User(name, hash, roles, enabled, revision, changedAt);
    }

    public User withRoles(Set<Role> next) {
        return new User(name, password, next, enabled, revision, changedAt);
    }

    public User enabled(boolean mayEnter) {
        return new User(name, password, roles, mayEnter, revision, changedAt);
    }
}
