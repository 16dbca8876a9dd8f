package org.claimclock.console.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.claimclock.console.ConsoleSettings;
import org.claimclock.console.oidc.OidcSettings;
import org.claimclock.console.oidc.ProviderEntry;
import org.claimclock.console.oidc.Refusal;
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
    String show(@RequestParam Map<String, String> query, Model page, HttpServletResponse response) {
        page.addAttribute("isLocal", oidc.localUsers());
        page.addAttribute("way", oidc.isOn() ? ProviderEntry.WAY : "");
        String provider = query.get("provider");
        if (provider == null) {
            page.addAttribute("message", message(query));
        } else {
            Refusal refusal = Refusal.of(provider);
            response.setStatus(refusal.status());
            page.addAttribute("message", refusal(refusal));
        }
        return "sign-in";
    }

    private String refusal(Refusal why) {
        return oidc.localUsers() ? why.message() + " Local users can sign in below." : why.message();
    }

    private static String message(Map<String, String> query) {
        if (query.containsKey("later")) {
            return "There were too many tries. Maybe wait for a quarter of an hour.";
        }
        if (query.containsKey("refused")) {
            return "That was not let in: the name or the password is not right, or the user is disabled.";
        }
        return query.containsKey("out") ? "You are signed out." : "";
    }
}
