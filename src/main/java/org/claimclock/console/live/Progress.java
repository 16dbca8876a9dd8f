package org.claimclock.console.live;

import java.time.LocalDate;
import java.util.List;

/**
 * How far the night that is running has come.
 *
 * @param stages that have begun, in order; the last one is under way
 * @param said what an operator should know of it, in order
 */
public record Progress(LocalDate asOf, List<Begun> stages, Work work, List<String> said) {

    public Progress {
        stages = List.copyOf(stages);
        said = List.copyOf(said);
    }

    /**
     * A stage of the night.
     *
     * @param seconds it took, or has taken so far
     */
    public record Begun(String name, long seconds) {}

    /**
     * What is done right now.
     *
     * @param what such as {@code recording claims.csv}; empty for nothing that can be measured
     * @param total 0 where nobody knows it
     * @param perSecond 0 before it can be told
     */
    public record Work(String what, long done, long total, String unit, long perSecond) {
        static final Work NONE = new Work("", 0, 0, "", 0);

        /** Of a hundred; 0 where the total is not known. */
        public long percent() {
            return total == 0 ? 0 : Math.min(100, done * 100 / total);
        }

        /** Until it is done; 0 where that is not known. */
        public long secondsLeft() {
            return total == 0 || perSecond == 0 ? 0 : Math.max(0, total - done) / perSecond;
        }
    }
}
