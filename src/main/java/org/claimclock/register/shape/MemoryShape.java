package org.claimclock.register.shape;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimclock.claim.walk.EventMemory;
import org.claimclock.claim.walk.Memory;
import org.jspecify.annotations.Nullable;

/** What the runs so far tied to a claim. */
public final class MemoryShape {
    private static final EventMemory.Verdict[] VERDICTS = EventMemory.Verdict.values();
    private static final int TOLD = 1;
    private static final int WAITING = 2;
    private static final int FLAGS = 4;

    private MemoryShape() {}

    public static String pack(Memory memory) {
        return Packer.pack(memory, MemoryShape::write);
    }

    /** @throws DamagedTextException if it is not what {@link #pack} writes */
    public static Memory unpack(String text) {
        return Unpacker.unpack(text, "Memory", MemoryShape::read);
    }

    private static void write(Packer to, Memory memory) {
        to.list(memory.events().entrySet(), MemoryShape::event);
        to.dates(memory.counts()).dates(memory.noticed()).dates(memory.waiting());
        to.texts(memory.said());
        to.list(
                memory.sending().entrySet(),
                (packer, entry) -> packer.code(entry.getKey()).date(entry.getValue()));
    }

    private static Memory read(Unpacker from) {
        TreeMap<String, EventMemory> events = new TreeMap<>();
        for (long left = from.number(); left > 0; left--) {
            events.put(from.text(), event(from));
        }
        TreeMap<String, LocalDate> counts = from.dates();
        TreeMap<String, LocalDate> noticed = from.dates();
        TreeMap<String, LocalDate> waiting = from.dates();
        TreeSet<String> said = new TreeSet<>(from.texts());
        TreeMap<Memory.Mark, LocalDate> sending = new TreeMap<>();
        for (long left = from.number(); left > 0; left--) {
            sending.put(from.code(Memory.Mark.class), from.date());
        }
        return new Memory(events, counts, noticed, waiting, said, sending);
    }

    // The place in the enum is what is stored: a new verdict goes to its end.
    @SuppressWarnings("EnumOrdinal")
    private static void event(Packer to, Map.Entry<String, EventMemory> entry) {
        EventMemory event = entry.getValue();
        to.text(entry.getKey())
                .letter((event.toldAtOnce() ? TOLD : 0)
                        + (event.waiting() ? WAITING : 0)
                        + FLAGS * event.verdict().ordinal())
                .date(known(event.applied()))
                .date(known(event.held()));
    }

    private static EventMemory event(Unpacker from) {
        int letter = from.letter();
        LocalDate applied = orNever(from.findDate());
        return new EventMemory(
                applied,
                (letter & TOLD) != 0,
                orNever(from.findDate()),
                (letter & WAITING) != 0,
                VERDICTS[letter / FLAGS]);
    }

    private static @Nullable LocalDate known(LocalDate date) {
        return date.equals(EventMemory.NEVER) ? null : date;
    }

    private static LocalDate orNever(@Nullable LocalDate date) {
        return date == null ? EventMemory.NEVER : date;
    }
}
