package org.claimclock.nightly.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.claimclock.nightly.release.KeptRulebooks.Kept;
import org.claimclock.register.NightRecord;
import org.claimclock.register.NightRecord.State;
import org.claimclock.register.Register;
import org.claimclock.rulebook.LoadedRulebook;

/**
 * What stands in the folder decides, and the book keeps it. A night that has begun to decide is brought to its end by the rules that it began with, for half of
 * it is written down.
 */
public record FolderRules(Register register, Edition edition, KeptRulebooks kept) implements NightRules {

    @Override
    public Optional<String> findObstacle(LocalDate asOf) {
        return Optional.empty();
    }

    @Override
    public LoadedRulebook of(LocalDate asOf) {
        return findBegunWith(asOf).map(night -> kept.load(night.rulesVersion())).orElseGet(Kept.Unknown::new)
                        instanceof Kept.Ready ready
                ? ready.edition().rulebook()
                : edition.rulebook();
    }

    @Override
    public List<String> remarks(LocalDate asOf) {
        String folder = edition.folder() + " holds " + edition.version() + ".";
        return findBegunWith(asOf)
                .map(night -> "the night " + asOf + " had begun to decide by the rules " + night.rulesVersion()
                        + (kept.load(night.rulesVersion()) instanceof Kept.Ready
                                ? ", which the book keeps, and is brought to its end by them; "
                                : ", which this program does not take any more, and is brought to its end by others; ")
                        + folder)
                .stream()
                .toList();
    }

    /** The night, if part of it was decided by other rules than those of the folder. */
    private Optional<NightRecord> findBegunWith(LocalDate asOf) {
        return register.nights()
                .find(asOf)
                .filter(night -> night.state() != State.DONE)
                .filter(night -> !night.rulesVersion().equals(edition.version()))
                .filter(night -> register.agenda().isBegun(asOf));
    }

    @Override
    public void begin(LocalDate asOf) {
        if (findBegunWith(asOf).isEmpty()) {
            edition.keepIn(register);
        }
    }

    @Override
    public Optional<String> findHold(LocalDate asOf, LongConsumer walked) {
        return Optional.empty();
    }
}
