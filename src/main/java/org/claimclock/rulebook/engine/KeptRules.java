package org.claimclock.rulebook.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.rulebook.engine.drl.RuleCard;

/** What is kept of faultless rules between runs: what each says about itself, and their compiled archive. */
final class KeptRules {

    private final List<RuleCard> cards;
    private final byte[] archive;

    KeptRules(List<RuleCard> cards, byte[] archive) {
        this.cards = cards;
        this.archive = archive;
    }

    List<RuleCard> cards() {
        return cards;
    }

    byte[] archive() {
        return archive;
    }

    /** @throws IOException if these are not the bytes of kept rules */
    static KeptRules of(byte[] bytes) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var cards = new ArrayList<RuleCard>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                cards.add(card(in));
            }
            return new KeptRules(cards, in.readAllBytes());
        }
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeShort(cards.size());
            for (RuleCard card : cards) {
                add(card, out);
            }
            out.write(archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static RuleCard card(DataInputStream in) throws IOException {
        return new RuleCard(text(in), text(in), text(in), text(in), text(in), in.readInt(), bindings(in));
    }

    private static List<String> bindings(DataInputStream in) throws IOException {
        var bindings = new ArrayList<String>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            bindings.add(text(in));
        }
        return bindings;
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static void add(RuleCard card, DataOutputStream out) throws IOException {
        for (String text : List.of(card.name(), card.effect(), card.reason(), card.source(), card.file())) {
            add(text, out);
        }
        out.writeInt(card.line());
        out.writeShort(card.bindings().size());
        for (String binding : card.bindings()) {
            add(binding, out);
        }
    }

    private static void add(String text, DataOutputStream out) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
