package org.claimclock.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claimclock.claim.Claim;
import org.claimclock.claim.ClaimForm;
import org.claimclock.claim.Product;
import org.claimclock.claim.clock.Reckoner;
import org.claimclock.claim.walk.DayText;
import org.claimclock.claim.walk.HistoryEntry;
import org.claimclock.register.DatedHistory;
import org.claimclock.rulebook.LoadedRulebook;

/**
 * A claim as a person reads it.
 *
 * @param contacts whether they are told, too: they are for those alone who need them
 */
record ClaimPage(LoadedRulebook rulebook, boolean contacts, PrintWriter out) {

    /** @param night the last one, which the status is of */
    void printHead(Claim claim, LocalDate night) {
        ClaimForm form = claim.form();
        String reason = claim.getReason().isEmpty() ? "" : " (" + claim.getReason() + ")";
        String closed = claim.isClosed() ? ", closed draft" : "";
        out.println("Claim " + claim.id() + ": " + claim.getStatus() + reason + closed + " since "
                + DayText.dated(claim.standing().since()) + ", as of the night " + DayText.dated(night));
        fact("name", form.identity().claimName());
        fact("partner", claim.getPartnerId());
        fact("customer", form.identity().tenantId());
        fact("claimed", claim.getSolutionArea() + " " + claim.getActivity());
        fact("products", form.scope().products().stream().map(Product::toString).collect(Collectors.joining(", ")));
        fact("state", String.join(", ", beside(claim)));
        if (contacts) {
            fact(
                    "contacts",
                    "customer " + form.contacts().customer() + ", partner "
                            + form.contacts().partner());
        }
        out.println();
        out.println("Clocks (days in " + rulebook.zone() + ")");
        Reckoner reckoner = new Reckoner(rulebook);
        claim.clocks().all().forEach(clock -> new Paragraph(out).printList(2, DayText.counted(clock, reckoner)));
        if (claim.clocks().all().isEmpty()) {
            out.println("  none runs");
        }
    }

    private static List<String> beside(Claim claim) {
        List<String> facts = new ArrayList<>(List.of(
                "consent " + claim.getConsentState(),
                "dispute " + claim.getDisputeState(),
                "assessment " + claim.sending().assessment()));
        if (claim.isCompeting()) {
            facts.add("waits for a competing claim");
        }
        if (claim.review().inferredStart()) {
            facts.add("review start inferred");
        }
        if (claim.isInArbitration()) {
            facts.add("in arbitration");
        }
        return facts;
    }

    private void fact(String name, String value) {
        if (!value.isEmpty()) {
            line(2, name + " ".repeat(10 - name.length()) + value);
        }
    }

    void printHistory(List<DatedHistory> nights) {
        out.println();
        out.println("History (times in " + rulebook.zone() + ")");
        for (DatedHistory night : nights) {
            out.println("  night " + DayText.dated(night.asOf()) + ", rules " + night.rulesVersion());
            night.entries().forEach(this::print);
        }
    }

    private void print(HistoryEntry entry) {
        HistoryEntry.Change change = entry.change();
        String move = change.from().equals(change.to()) ? "" : ", " + change.from() + " -> " + change.to();
        String reason = change.reason().isEmpty() ? "" : " " + change.reason();
        line(4, entry.at() + "  " + entry.who() + ": " + entry.what() + move + reason);
        if (!entry.note().isEmpty() && !entry.what().startsWith("REVERSED")) {
            line(8, contacts || !entry.tellsContacts() ? entry.note() : "a contact was changed (--contacts tells it)");
        }
        if (!entry.origin().isEmpty()) {
            line(8, "read in " + entry.origin());
        }
        HistoryEntry.Ground ground = entry.ground();
        if (!ground.rule().isEmpty()) {
            String because = ground.because().isEmpty() ? "" : ": " + ground.because();
            line(8, "rule '" + ground.rule() + "' (" + ground.source() + ")" + because);
        }
        entry.deadlines().forEach(deadline -> new Paragraph(out).printList(8, deadline.text()));
    }

    private void line(int indent, String text) {
        new Paragraph(out).print(indent, text);
    }
}
