package org.claimclock.console.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is said instead of a page. It never says how a failure came about: that is for the log. */
@Controller
final class ErrorPages {
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int BAD_REQUEST = 400;
    private static final int FAILED = 500;

    @RequestMapping("/error")
    String show(HttpServletRequest request, Model page) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer number ? number : NOT_FOUND;
        page.addAttribute("title", title(code));
        page.addAttribute("advice", advice(code));
        return "error";
    }

    private static String title(int code) {
        return switch (code) {
            case FORBIDDEN -> "This is not for you";
            case NOT_FOUND -> "There is no such page";
            case BAD_REQUEST -> "This cannot be understood";
            default -> "This did not work";
        };
    }

    private static String advice(int code) {
        return switch (code) {
            case FORBIDDEN ->
                "Your roles do not allow it, or the page was open for too long. Maybe go back, load it again, and try once more;"
                        + " or ask whoever looks after the users.";
            case NOT_FOUND -> "Maybe the address is misspelt, or what it shows was never there.";
            case BAD_REQUEST -> "Maybe a date or a number in the address is misspelt.";
            default ->
                code >= FAILED
                        ? "Nothing was changed. Maybe try again in a minute; the log of the program says more."
                        : "Maybe go back and try another way.";
        };
    }
}
