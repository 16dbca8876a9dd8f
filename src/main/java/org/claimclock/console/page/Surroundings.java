package org.claimclock.console.page;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What each page needs around its own. */
@ControllerAdvice
final class Surroundings {

    @ModelAttribute("visitor")
    Visitor visitor(@Nullable Authentication who) {
        return Visitor.of(who);
    }
}
