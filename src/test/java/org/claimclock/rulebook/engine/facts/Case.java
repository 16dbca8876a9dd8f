package org.claimclock.rulebook.engine.facts;

import java.util.List;

public record Case(String id, Status status, Window window, int proofs, List<String> products) {

    public boolean hasProofs(int number) {
        return proofs == number;
    }
}
