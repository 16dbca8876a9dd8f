package org.claimclock.rulebook.engine.drl;

import java.util.Set;

/** Rule files as short as can be, and what the reader makes of them. */
final class RuleTexts {
    static final String FACTS = "org.claimclock.rulebook.engine.facts";
    static final String IMPORT = "import " + FACTS + ".*\n";
    static final String NAMED = "rule \"R\" @effect( SUBMIT ) @source( \"S\" ) ";
    static final String FINE = NAMED + "when Case() then end\n";

    private RuleTexts() {}

    static RuleReading read(String text) {
        return read(new RuleText("a.drl", text));
    }

    static RuleReading read(RuleText... texts) {
        var language = new RuleLanguage("rules", Set.of(FACTS), Set.of("SUBMIT", "REJECT"));
        return new RuleReader(language, RuleTexts.class.getClassLoader()).read(RuleSources.of(texts));
    }
}
