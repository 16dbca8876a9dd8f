package org.claimclock.console.entry;

import org.claimclock.console.Desk;
import org.claimclock.register.people.Users;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Lets local users in, who are looked up in the book, and notes each try. */
final class LimitedSignIn implements AuthenticationProvider {
    private final DaoAuthenticationProvider passwords;
    private final SignInLimit limit;
    private final Users users;
    private final Notes notes;

    LimitedSignIn(Desk desk, Notes notes) {
        this.users = desk.register().people().users();
        this.limit = new SignInLimit(desk::now);
        this.notes = notes;
        this.passwords = new DaoAuthenticationProvider(name -> users.find(name)
                .map(SignedIn::of)
                .orElseThrow(() -> new UsernameNotFoundException("there is no such user")));
        passwords.setPasswordEncoder(Passwords.encoder());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        if (limit.isReached(name, address)) {
            throw new LockedException("too many tries");
        }
        try {
            Authentication known = passwords.authenticate(attempt);
            limit.succeeded(name);
            notes.add(known.getName(), "sign in", "", "signed in from " + address);
            return known;
        } catch (AuthenticationException e) {
            limit.failed(name, address);
            // What is no user's name may be a password that was typed into the wrong field.
            String who = users.find(name).isPresent() ? name : "(nobody)";
            String refused = limit.isReached(name, address) ? "; further tries are refused for a while" : "";
            notes.add(who, "sign in", "", "refused, from " + address + refused);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
