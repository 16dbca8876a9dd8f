package org.claimclock.console.entry;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.claimclock.console.ConsoleSettings;
import org.claimclock.console.Desk;
import org.claimclock.console.oidc.ProviderEntry;
import org.claimclock.register.people.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Who may ask for what: read as a table from the top, the first line that fits decides. What no line names is for whoever has signed in. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class Entry {
    /** Nothing from elsewhere, and nothing that stands in a page itself: a text that gets in as markup still cannot run. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    Notes notes(Desk desk) {
        return new Notes(desk);
    }

    @Bean
    AuthenticationManager authenticationManager(Desk desk, Notes notes) {
        return new ProviderManager(new LimitedSignIn(desk, notes));
    }

    /** Only where there is a provider: what speaks to it has threads of its own. */
    @Bean
    @Lazy
    ProviderEntry provider(ConsoleSettings settings, Desk desk, Notes notes) {
        return new ProviderEntry(settings, desk, notes);
    }

    @Bean
    @Lazy
    JwtDecoderFactory<ClientRegistration> words(ProviderEntry provider) {
        return provider.words();
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, ConsoleSettings settings, Desk desk, ObjectProvider<ProviderEntry> provider) {
        http.authorizeHttpRequests(may -> may.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/health", "/sign-in", "/console.css", "/console.js", "/icon.svg")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/sign-out")
                .authenticated()
                .requestMatchers(HttpMethod.POST, "/rules/**")
                .hasRole(Role.COMPLIANCE.name())
                .requestMatchers(HttpMethod.POST, "/exports/*/verify")
                .hasAnyRole(names(Role.OPERATIONS, Role.COMPLIANCE, Role.FINANCE))
                .requestMatchers(HttpMethod.POST)
                .hasRole(Role.OPERATIONS.name())
                .requestMatchers(MachineEntry.METRICS)
                .hasAnyAuthority(watchers())
                .requestMatchers("/audit")
                .hasAnyRole(Role.OPERATIONS.name(), Role.COMPLIANCE.name())
                .requestMatchers("/exports/*/notices.csv", "/nights/*/logs/*/file")
                .hasRole(Role.OPERATIONS.name())
                .requestMatchers("/exports/*/*", "/rules/studies/*/*")
                .hasAnyRole(names(Role.OPERATIONS, Role.COMPLIANCE, Role.FINANCE))
                .anyRequest()
                .hasAnyRole(names(Role.values())));
        if (settings.oidc().localUsers()) {
            http.formLogin(
                    form -> form.loginPage("/sign-in").defaultSuccessUrl("/").failureHandler(refusal()));
        }
        if (settings.oidc().isOn()) {
            provider.getObject().open(http);
        }
        http.logout(out -> out.logoutUrl("/sign-out")
                .addLogoutHandler((request, response, who) -> {
                    if (who != null) {
                        new Notes(desk).add(who.getName(), "sign out", "", "signed out");
                    }
                })
                .logoutSuccessUrl("/sign-in?out"));
        http.requestCache(cache -> cache.requestCache(wanted()));
        http.exceptionHandling(strangers -> strangers.authenticationEntryPoint(Entry::turnAway));
        http.addFilterBefore(new StillWelcome(settings, desk), AuthorizationFilter.class);
        http.addFilterBefore(new MachineEntry(settings.watcher()), AuthorizationFilter.class);
        http.headers(Entry::head);
        return http.build();
    }

    /** To which page somebody comes who first had to sign in. It is kept in a session, so what no person asked for makes none. */
    private static RequestCache wanted() {
        HttpSessionRequestCache wanted = new HttpSessionRequestCache();
        wanted.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && !MachineEntry.METRICS.equals(request.getServletPath())
                && !"/favicon.ico".equals(request.getServletPath())
                && request.getHeader(StillWelcome.BY_ITSELF) == null);
        return wanted;
    }

    static String[] names(Role... roles) {
        return Arrays.stream(roles).map(Role::name).toArray(String[]::new);
    }

    /** Whoever has signed in, and a machine with the key. */
    private static String[] watchers() {
        return Stream.concat(
                        Arrays.stream(Role.values()).map(role -> "ROLE_" + role.name()),
                        Stream.of(MachineEntry.MAY_WATCH))
                .toArray(String[]::new);
    }

    /** A person is shown where to sign in; a machine could do nothing with that page. */
    private static void turnAway(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (MachineEntry.METRICS.equals(request.getServletPath())) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"claimclock\"");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            new LoginUrlAuthenticationEntryPoint("/sign-in").commence(request, response, why);
        }
    }

    private static void head(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    private static AuthenticationFailureHandler refusal() {
        return (request, response, fault) ->
                response.sendRedirect(fault instanceof LockedException ? "/sign-in?later" : "/sign-in?refused");
    }
}
