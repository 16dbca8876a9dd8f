package org.claimclock.intake;

/** Is told how far the reading of a file has come, once a chunk and at its end. */
public interface IntakeListener {

    IntakeListener SILENT = advance -> {};

    void advanced(Advance advance);

    /**
     * How far the reading of one file has come.
     *
     * @param file its name, without its folder
     * @param bytes bytes on disk that were read so far in this phase
     * @param size bytes on disk
     * @param rows records that were read so far in this phase, bad ones included
     */
    record Advance(String file, Phase phase, long bytes, long size, long rows) {}

    /** A file is read twice: nothing of it is recorded before all of it was seen. */
    enum Phase {
        CHECKING,
        RECORDING
    }
}
