package org.claimclock.console.oidc;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.claimclock.register.people.Role;
import org.claimclock.register.people.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Gives whom the identity provider vouches for the roles of their groups, and nobody else any. */
final class Guests implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._@+'-]{0,63}";

    private final OidcSettings settings;
    private final Users users;
    private final OidcUserService claims;

    /** @param claims says what the provider vouches for */
    Guests(OidcSettings settings, Users users, OidcUserService claims) {
        this.settings = settings;
        this.users = users;
        this.claims = claims;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = claims.loadUser(request);
        Object name = user.getClaims().get(settings.names().person());
        if (!(name instanceof String text)
                || !text.matches(NAME)
                || users.find(text).isPresent()) {
            throw refused(
                    Refusal.NO_NAME,
                    name instanceof String said && said.matches(NAME) ? said : "none that can be kept");
        }
        Set<Role> roles = roles(user.getClaims());
        if (roles.isEmpty()) {
            throw refused(Refusal.NO_ROLE, text);
        }
        return new DefaultOidcUser(
                AuthorityUtils.createAuthorityList(
                        roles.stream().map(role -> "ROLE_" + role.name()).toList()),
                user.getIdToken(),
                user.getUserInfo(),
                settings.names().person());
    }

    private static OAuth2AuthenticationException refused(Refusal why, String name) {
        return new OAuth2AuthenticationException(new OAuth2Error(why.word()), name);
    }

    private Set<Role> roles(Map<String, Object> said) {
        Set<Role> roles = new TreeSet<>();
        for (Object group : groups(said)) {
            Role role = settings.roles().get(String.valueOf(group));
            if (role != null) {
                roles.add(role);
            }
        }
        return roles;
    }

    /** As the claim has them: one, several, or none. */
    private Collection<?> groups(Map<String, Object> said) {
        @Nullable Object claim = said.get(settings.names().roles());
        if (claim == null) {
            claim = within(said, settings.names().roles());
        }
        return claim instanceof Collection<?> several
                ? several.stream().filter(Objects::nonNull).toList()
                : claim instanceof String one ? List.of(one) : List.of();
    }

    private static @Nullable Object within(Map<String, Object> said, String path) {
        @Nullable Object claim = said;
        for (String step : path.split("\\.", -1)) {
            claim = claim instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return claim;
    }
}
