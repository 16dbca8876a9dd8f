package org.claimclock.console.page;

import java.time.Duration;
import java.util.List;
import org.claimclock.console.Desk;
import org.claimclock.console.study.Study;

/** Looks at rules as a table. */
record StudyRows(Desk desk) {
    Grid grid(List<Study> studies) {
        return Grid.of(
                "Looks at the rules, the latest first",
                "Nobody has asked for one yet.",
                studies.stream().map(this::row).toList(),
                "Asked",
                "What",
                "Of",
                "By",
                "Is",
                "#Took");
    }

    private List<Cell> row(Study study) {
        return List.of(
                Cell.id(desk.text(study.asked())).to("/rules/studies/" + study.id()),
                Cell.text(study.wish().kind().title()),
                Cell.text(RulesPage.shortened(study.wish().candidate())),
                Cell.id(study.wish().by()),
                Cell.state(word(study)),
                new Cell(took(study), "number", ""));
    }

    /** {@code WAITING}, {@code RUNNING}, {@code DONE}, {@code STOPPED}; or what else came of it. */
    static String word(Study study) {
        if (study.state() != Study.State.DONE || study.isGood()) {
            return study.state().name();
        }
        return "FAILED";
    }

    static String took(Study study) {
        return study.begun() == null || study.ended() == null
                ? ""
                : Words.span(Duration.between(study.begun(), study.ended()));
    }
}
