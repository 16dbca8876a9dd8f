package org.claimclock.console.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.claimclock.console.WatcherKey;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a machine in that shows the key of the metrics: to them alone, for one request, without a session. */
final class MachineEntry extends OncePerRequestFilter {
    static final String METRICS = "/metrics";
    /** The one thing that it may. */
    static final String MAY_WATCH = "MAY_WATCH";

    private static final String BEARER = "Bearer ";

    private final WatcherKey key;

    MachineEntry(WatcherKey key) {
        this.key = key;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String shown = request.getHeader("Authorization");
        if (METRICS.equals(request.getServletPath())
                && shown != null
                && shown.startsWith(BEARER)
                && key.isKey(shown.substring(BEARER.length()).strip())) {
            SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                    "metrics", "", AuthorityUtils.createAuthorityList(MAY_WATCH))));
        }
        chain.doFilter(request, response);
    }
}
