package org.claimclock.export.pack;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The control totals of a night: the object {@code controls} of its package, its keys in this order and in snake_case.
 *
 * @param asOf the night, ISO date
 * @param runId of the run that made it; with {@code created} the only value that two runs on the same inputs would not share
 * @param sequence 1 for the first night of the book, one more for each next one, without gaps
 * @param previousPackageSha256 of the {@code datapackage.json} of the night before, empty for the first
 * @param content {@code DELTA}: the files hold what changed in this run
 * @param adds ADD rows of the finance file
 * @param retracts RETRACT rows of the finance file
 * @param distinctClaims claims in the finance file
 * @param hashTotal see {@code hashTotalDefinition}
 * @param hashTotalDefinition in words, so that anyone can compute it again
 * @param rulesVersion fingerprint of the rules
 * @param inputs every input file of the night, sorted by name
 * @param feeds by the feeds' names in lower case
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Controls(
        String asOf,
        String runId,
        long sequence,
        String previousPackageSha256,
        String content,
        long adds,
        long retracts,
        long distinctClaims,
        long hashTotal,
        String hashTotalDefinition,
        String rulesVersion,
        String profile,
        List<CalendarFile> calendars,
        List<Input> inputs,
        Map<String, FeedCounts> feeds) {

    public static final String DELTA = "DELTA";

    /**
     * An input file: {@code physical_records = read + rejected + header + blank}.
     *
     * @param feed empty where it is none of ours
     * @param state READ, REFUSED (whole) or SKIPPED (seen before)
     * @param code why it was refused or skipped, else empty
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Input(
            String file,
            String sha256,
            long bytes,
            String feed,
            String state,
            String code,
            long physicalRecords,
            long read,
            long rejected,
            long header,
            long blank) {}

    /**
     * Events of a feed: {@code read = applied + duplicate + held + refused}.
     *
     * @param refused by a rule
     * @param rejected rows that could not be read, not among {@code read}
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record FeedCounts(long read, long applied, long duplicate, long held, long refused, long rejected) {}
}
