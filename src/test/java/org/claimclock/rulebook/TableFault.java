package org.claimclock.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** An edit that spoils a table, and what compliance are told. */
record TableFault(String edit, UnaryOperator<EditedRules> made, String told) {

    static TableFault replaced(String edit, String file, String text, String by, String told) {
        return new TableFault(edit, rules -> rules.replace(file, text, by), told);
    }

    static TableFault added(String edit, String file, String line, String told) {
        return new TableFault(edit, rules -> rules.append(file, line), told);
    }

    /** @param folder where the spoilt rules are put */
    void isTold(Path folder) {
        EditedRules rules = made.apply(EditedRules.copiedTo(folder));

        assertThat(String.join("\n", rules.tableFaults("cpor-2020"))).isEqualTo(told);
    }

    @Override
    public String toString() {
        return edit;
    }
}
