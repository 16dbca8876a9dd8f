package org.claimclock.export;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.claimclock.export.ExportListener.Part;
import org.claimclock.export.snapshot.ImbalanceException;
import org.claimclock.export.snapshot.NightCheck;
import org.claimclock.export.table.Rows;
import org.claimclock.register.NightRecord;
import org.claimclock.register.Register;
import org.claimclock.register.RejectedRow;

/** Writes a night's folder from what the register keeps of it. Asked again, it writes the same bytes again. */
public final class Exporter {
    private static final int ROWS_BETWEEN = 1_000;

    private final Register register;
    private final Facts facts;
    private final Additions additions;

    public Exporter(Register register, Facts facts, Additions additions) {
        this.register = register;
        this.facts = facts;
        this.additions = additions;
    }

    /**
     * Publishes a night, whole or not at all. A target that is there already with this night is
     * left alone, and its package is the one whose checksum comes back: another run may have made it, and was killed before it could say so.
     *
     * @param asOf a night that the register knows
     * @param target the folder to appear, for example {@code outbox/2021-03-09}; its parents are made
     * @throws ImbalanceException if the night's claims ask for other lines than finance was handed, this night's among them
     * @throws PublishingException if the folder could not be written or is there with other content; nothing was published then
     */
    public Published export(LocalDate asOf, Path target) {
        return export(asOf, target, ExportListener.SILENT);
    }

    /** Like {@link #export(LocalDate, Path)}, and says how far it has come. */
    public Published export(LocalDate asOf, Path target, ExportListener listener) {
        Outbox outbox = new Outbox(facts, contents(asOf, listener), additions);
        try (BalanceBeside balance = new BalanceBeside(asOf, new NightCheck(register.positions()), listener).begin()) {
            return new Publisher(target).publish(folder -> {
                Published written = outbox.write(folder);
                balance.require();
                return written;
            });
        }
    }

    private NightContents contents(LocalDate asOf, ExportListener listener) {
        NightRecord night = register.nights()
                .find(asOf)
                .orElseThrow(() -> new IllegalArgumentException("the register knows no night of " + asOf));
        String previous = register.nights()
                .findBefore(asOf)
                .map(NightRecord::packageSha256)
                .orElse("");
        var read = new NightContents.Read(
                register.inputFiles().of(asOf), Map.copyOf(register.tallies().of(asOf)));
        var announcements = register.announcements();
        var said = new NightContents.Said(
                told(listener, Part.LINES, each -> register.lines().forEach(asOf, each::accept)),
                told(listener, Part.NOTICES, each -> announcements.notices(asOf, each::accept)),
                told(listener, Part.ESCALATIONS, each -> announcements.escalations(asOf, each::accept)),
                told(listener, Part.EXCEPTIONS, each -> announcements.refusals(asOf, each::accept)),
                told(listener, Part.STATUSES, each -> register.claims().published(asOf, each::accept)));
        Rows<RejectedRow> rejected = told(listener, Part.REJECTED, each -> announcements.rejected(asOf, each::accept));
        return new NightContents(night, previous, read, said, rejected);
    }

    private static <T> Rows<T> told(ExportListener listener, Part part, Rows<T> rows) {
        return each -> {
            AtomicLong count = new AtomicLong();
            rows.forEach(row -> {
                each.accept(row);
                if (count.incrementAndGet() % ROWS_BETWEEN == 0) {
                    listener.written(part, count.get());
                }
            });
            listener.written(part, count.get());
        };
    }
}
