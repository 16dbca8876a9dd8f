package org.claimclock.claim.walk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.claimclock.claim.Claim;
import org.claimclock.claim.Product;
import org.claimclock.claim.walk.ExportedLine.Terms;
import org.claimclock.claim.walk.LineChange.Action;

/** Holds what finance was handed for a claim against what finance should hold: the difference goes out. */
record Lines(String claimId) {

    List<LineChange> changes(Claim claim, List<ExportedLine> exported) {
        List<Terms> wanted = EligibleLines.of(claim);
        List<LineChange> changes = new ArrayList<>();
        List<Terms> kept = new ArrayList<>();
        for (ExportedLine line : exported) {
            if (line.retracted()) {
                continue;
            }
            Terms same = wanted.stream().filter(line::stillSays).findFirst().orElse(null);
            if (same == null) {
                changes.add(retraction(line, claim.getReason()));
            } else {
                kept.add(same);
            }
        }
        for (int index = 0; index < wanted.size(); index++) {
            if (!kept.contains(wanted.get(index))) {
                changes.add(addition(wanted.get(index), index + 1, exported));
            }
        }
        return List.copyOf(changes);
    }

    private LineChange addition(Terms terms, int lineNo, List<ExportedLine> exported) {
        int ordinal = (int) exported.stream()
                .filter(line -> line.terms().product().equals(terms.product()))
                .count();
        Product product = terms.product();
        String id = id("ADD", claimId, product.name(), product.subscription(), Integer.toString(ordinal));
        return new LineChange(Action.ADD, id, new ExportedLine(id, lineNo, ordinal, terms, false), "");
    }

    private static LineChange retraction(ExportedLine line, String reason) {
        return new LineChange(Action.RETRACT, id("RETRACT", line.lineId()), line.takenBack(), reason);
    }

    /** The first 128 bits of a SHA-256 over the parts, each ended by a line feed. */
    private static String id(String... parts) {
        try {
            byte[] text = (String.join("\n", parts) + "\n").getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
