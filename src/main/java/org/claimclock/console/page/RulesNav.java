package org.claimclock.console.page;

import java.util.List;
import org.springframework.ui.Model;

/** The pages about the rules, as they stand above each of them. */
record RulesNav(String address, String title) {
    static final List<RulesNav> ALL = List.of(
            new RulesNav("/rules", "Overview"),
            new RulesNav("/rules/book", "Rulebook"),
            new RulesNav("/rules/scenarios", "Scenarios"),
            new RulesNav("/rules/versions", "Versions and approvals"));

    /** @param at the address of the one that a page belongs to */
    static void show(Model page, String at) {
        page.addAttribute("here", "rules");
        page.addAttribute("nav", ALL);
        page.addAttribute("at", at);
    }
}
