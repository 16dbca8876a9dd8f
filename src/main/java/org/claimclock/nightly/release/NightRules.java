package org.claimclock.nightly.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.claimclock.rulebook.LoadedRulebook;

/** The rules of the nights. */
public interface NightRules {

    /** Why no rules may decide a night, if that is so. A night that is done needs none. */
    Optional<String> findObstacle(LocalDate asOf);

    /** The rulebook that decides a night for which there is no obstacle. */
    LoadedRulebook of(LocalDate asOf);

    /** What an operator should know of the rules that decide a night. */
    default List<String> remarks(LocalDate asOf) {
        return List.of();
    }

    /** Notes what decides a night, in the transaction in which it begins. */
    void begin(LocalDate asOf);

    /**
     * Why a night that has read its files must not decide anything yet, if that is so.
     *
     * @param walked is told how many claims have been looked at
     */
    Optional<String> findHold(LocalDate asOf, LongConsumer walked);
}
