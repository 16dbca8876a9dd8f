package org.claimclock.console.study;

import org.claimclock.rulebook.RulebookFolder;

/**
 * Where the rules are, and what operations have set about them.
 *
 * @param folder that nights take them from
 * @param candidate a folder with edited rules; empty for any that stands beside {@code folder}
 * @param approvalRequired whether only approved rules decide nights
 */
public record RulesDesk(RulebookFolder folder, String candidate, boolean approvalRequired, Commands commands) {}
