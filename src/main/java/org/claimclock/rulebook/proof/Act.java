package org.claimclock.rulebook.proof;

/**
 * Something that somebody can do, in the words of a scenario's row.
 *
 * @param claim that it is done to
 */
record Act(String claim, String who, String what, String detail) {
    /** The claim that is looked at; any other is there for its sake. */
    static final String CLAIM = "C-1";

    static final String OTHER = "C-2";

    static Act partner(String what, String detail) {
        return new Act(CLAIM, "PARTNER", what, detail);
    }

    static Act reviewer(String what, String detail) {
        return new Act(CLAIM, "REVIEWER", what, detail);
    }

    static Act customer(String what) {
        return new Act(CLAIM, "CUSTOMER", what, "");
    }

    Act byOther() {
        return new Act(OTHER, who, what, detail);
    }

    boolean isCreation() {
        return what.equals("CREATE");
    }

    /** What a night reads late and judges by its day; that anything else comes late makes no difference to the rules. */
    boolean mayComeLate() {
        return what.equals("RESUBMIT") || what.equals("DENY") || what.equals("DISPUTE");
    }

    /** How late it came may matter too. */
    boolean mayComeVeryLate() {
        return what.equals("RESUBMIT");
    }
}
