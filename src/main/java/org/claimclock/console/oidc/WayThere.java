package org.claimclock.console.oidc;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sees whether the provider is there before somebody is sent to it. Where it is not, the same address can be loaded again until it is. */
final class WayThere extends OncePerRequestFilter {
    private final IdentityProvider provider;

    WayThere(IdentityProvider provider) {
        this.provider = provider;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith(ProviderEntry.WAYS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            provider.findByRegistrationId(IdentityProvider.ID);
        } catch (ProviderSilent e) {
            request.getRequestDispatcher(ProviderEntry.page(Refusal.SILENT)).forward(request, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
