package org.claimclock.console.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.claimclock.console.ConsoleSettings;
import org.claimclock.console.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of somebody who was disabled, has new roles or a new password, has done nothing for a while, or signed in half a day ago. A page
 * that keeps itself up to date is nobody doing anything.
 */
final class StillWelcome extends OncePerRequestFilter {
    /** What a page says that asks by itself. */
    static final String BY_ITSELF = "X-By-Itself";

    private static final String LAST_SEEN = "lastSeen";
    private static final Duration LONGEST = Duration.ofHours(12);

    private final ConsoleSettings settings;
    private final Desk desk;

    StillWelcome(ConsoleSettings settings, Desk desk) {
        this.settings = settings;
        this.desk = desk;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (known != null && session != null && !(known instanceof AnonymousAuthenticationToken)) {
            if (isOver(session) || known.getPrincipal() instanceof SignedIn who && !isAsBefore(who)) {
                session.invalidate();
                SecurityContextHolder.clearContext();
            } else if (request.getHeader(BY_ITSELF) == null) {
                session.setAttribute(LAST_SEEN, desk.now());
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(HttpSession session) {
        @Nullable Object seen = session.getAttribute(LAST_SEEN);
        Instant now = desk.now();
        boolean idle = seen instanceof Instant last
                && last.plus(Duration.ofMinutes(settings.sessionMinutes())).isBefore(now);
        return idle
                || Instant.ofEpochMilli(session.getCreationTime()).plus(LONGEST).isBefore(now);
    }

    private boolean isAsBefore(SignedIn who) {
        return desk.register()
                .people()
                .users()
                .find(who.name())
                .filter(user -> user.enabled() && user.revision() == who.revision())
                .isPresent();
    }
}
