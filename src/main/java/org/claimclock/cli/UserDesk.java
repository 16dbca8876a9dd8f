package org.claimclock.cli;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.claimclock.csv.Nearest;
import org.claimclock.register.Register;
import org.claimclock.register.people.Deed;
import org.claimclock.register.people.Role;
import org.claimclock.register.people.User;
import org.claimclock.register.people.Users;

/**
 * Changes who may sign in, and notes it.
 *
 * @param by who asks
 */
record UserDesk(Register register, String by, Instant now) {

    /** @throws UsageFault if there is one of that name */
    String add(String name, String hash, Set<Role> roles) {
        return register.transacted(() -> {
            if (users().find(name).isPresent()) {
                throw UsageFault.usage(
                        "there is a user " + name + " already. Maybe: users roles, users password or users enable.");
            }
            users().keep(new User(name, hash, roles, true, 0, now), now);
            return noted("add user", name, "roles: " + UsersCommand.words(roles));
        });
    }

    /** @throws UsageFault if there is none of that name */
    String change(String name, String what, String outcome, UnaryOperator<User> change) {
        return register.transacted(() -> {
            User user = users().find(name).orElseThrow(() -> {
                List<String> names = users().all().stream().map(User::name).toList();
                return UsageFault.usage("there is no user " + name + "." + Nearest.maybe(name, names));
            });
            users().keep(change.apply(user), now);
            return noted(what + " user", user.name(), outcome);
        });
    }

    private String noted(String what, String name, String outcome) {
        register.people().audit().add(new Deed(now, by, what, "user " + name, outcome));
        return "user " + name + ": " + outcome;
    }

    private Users users() {
        return register.people().users();
    }
}
