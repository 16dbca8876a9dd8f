package org.claimclock.register.shape;

import java.util.List;
import org.claimclock.claim.walk.HistoryEntry;
import org.claimclock.claim.walk.HistoryEntry.Change;
import org.claimclock.claim.walk.HistoryEntry.Ground;

/** What one night added to a claim's history. Until the second version a clock that was started stood as the sentence that tells it. */
public final class HistoryShape {

    private static final char SECOND = '2';

    private HistoryShape() {}

    public static String pack(List<HistoryEntry> entries) {
        return Packer.pack(SECOND, entries, (to, all) -> to.list(all, HistoryShape::write));
    }

    /** @throws DamagedTextException if it is not what {@link #pack} writes */
    public static List<HistoryEntry> unpack(String text) {
        return Unpacker.unpack(text, "History", SECOND, from -> from.list(HistoryShape::read));
    }

    private static void write(Packer to, HistoryEntry entry) {
        Change change = entry.change();
        to.word(change.from()).word(change.to()).word(change.reason());
        String ending = keyEnding(change);
        boolean usual = entry.key().endsWith(ending);
        to.flag(usual).text(usual ? entry.key().substring(0, entry.key().length() - ending.length()) : entry.key());
        to.text(entry.at()).word(entry.who()).word(entry.what());
        Ground ground = entry.ground();
        to.word(ground.rule()).word(ground.source()).text(ground.because());
        to.text(entry.origin())
                .list(entry.deadlines(), StartedClockShape::write)
                .text(entry.note());
    }

    private static HistoryEntry read(Unpacker from) {
        Change change = new Change(from.word(), from.word(), from.word());
        String ending = from.flag() ? keyEnding(change) : "";
        String key = from.text() + ending;
        return new HistoryEntry(
                key,
                from.text(),
                from.word(),
                from.word(),
                change,
                new Ground(from.word(), from.word(), from.text()),
                from.text(),
                from.list(from.version() == SECOND ? StartedClockShape::read : StartedClockShape::readText),
                from.text());
    }

    /** How the keys of decisions end. */
    private static String keyEnding(Change change) {
        return " " + change.from() + ">" + change.to() + " " + change.reason();
    }
}
