package org.claimclock.console.page;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people sign in. */
@Controller
final class SignInPage {

    @GetMapping("/sign-in")
    String show(@RequestParam Map<String, String> query, Model page) {
        page.addAttribute("message", message(query));
        return "sign-in";
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
