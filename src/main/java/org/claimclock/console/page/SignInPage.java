package org.claimclock.console.page;

import java.util.Map;
import org.claimclock.console.ConsoleSettings;
import org.claimclock.console.oidc.Guests;
import org.claimclock.console.oidc.OidcSettings;
import org.claimclock.console.oidc.ProviderEntry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people sign in. */
@Controller
final class SignInPage {

    private final OidcSettings oidc;

    SignInPage(ConsoleSettings settings) {
        this.oidc = settings.oidc();
    }

    @GetMapping("/sign-in")
    String show(@RequestParam Map<String, String> query, Model page) {
        page.addAttribute("isLocal", oidc.localUsers());
        page.addAttribute("way", oidc.isOn() ? ProviderEntry.WAY : "");
        page.addAttribute("message", message(query));
        return "sign-in";
    }

    private static String refusal(String why) {
        return switch (why) {
            case Guests.NO_ROLE ->
                "Who you are is known, but none of your groups has a role here. Maybe ask operations.";
            case Guests.NO_NAME ->
                "Your name is missing, cannot be kept, or is that of a local user. Maybe ask operations.";
            default -> "The identity provider did not let you in. Maybe try once more; the audit says why.";
        };
    }

    private static String message(Map<String, String> query) {
        if (query.containsKey("provider")) {
            return refusal(query.getOrDefault("provider", ""));
        }
        if (query.containsKey("later")) {
            return "There were too many tries. Maybe wait for a quarter of an hour.";
        }
        if (query.containsKey("refused")) {
            return "That was not let in: the name or the password is not right, or the user is disabled.";
        }
        return query.containsKey("out") ? "You are signed out." : "";
    }
}
