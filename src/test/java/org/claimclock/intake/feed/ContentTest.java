package org.claimclock.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContentTest {

    @Test
    void theSameContentIsRecognisedHoweverItIsWritten() {
        Row row = Row.claim("C-1");
        Row other = row.with("status", "Editing")
                .with("customer_tenant_id", Row.TENANT.toUpperCase(Locale.ROOT))
                .with("created_at", "2021-03-01T17:00:00Z")
                .with("incentive_opt_out", "N")
                .with("claim_name", " ")
                .with("x_batch", "17");

        assertThat(other.digest()).isEqualTo(row.digest());
    }

    @Test
    void neitherTheLineNorTheOrderOfTheColumnsCounts() {
        Row row = Row.consent("K-1");
        String turned = "response,responded_at,customer_tenant_id,claim_id,event_id\n\n\nDENY,2021-03-01T16:00-08:00,"
                + Row.TENANT + ",C-1,K-1\n";

        assertThat(((Reading.Read) row.read(turned)).content()).isEqualTo(row.digest());
    }

    @Test
    void lineEndsInsideATextCountAsOne() {
        Row row = Row.decision("D-1");

        assertThat(row.with("comment", "a\r\nb").digest())
                .isEqualTo(row.with("comment", "a\nb").digest());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void eachColumnCounts(Row before, Row after) {
        assertThat(after.digest()).isNotEqualTo(before.digest());
    }

    private static Stream<Arguments> changes() {
        Row edit = Row.edit("PRODUCTS", "TEAMS").with("comment", "a");
        Row correction = Row.decision("D-1")
                .with("record_action", "CORRECT")
                .with("supersedes_event_id", "D-0")
                .with("corrected_at", "2021-03-08");
        return Stream.of(
                changed(Row.claim("C-1"), "partner_id", "4711"),
                changed(Row.claim("C-1"), "products", "TEAMS|EXCHANGE"),
                changed(Row.claim("C-1"), "created_at", "2021-03-01T09:00:00.000000001-08:00"),
                changed(Row.claim("C-1"), "incentive_opt_out", "Y"),
                changed(Row.claim("C-1"), "poe_refs", "poe-1"),
                changed(Row.decision("D-1"), "comment", "a"),
                changed(Row.decision("D-1"), "seq", "1"),
                changed(Row.decision("D-1"), "decision", "START_REVIEW"),
                changed(correction, "record_action", "VOID"),
                changed(correction, "corrected_at", "2021-03-09"),
                changed(Row.consent("K-1"), "note", "a"),
                changed(edit, "field_value", "EXCHANGE"),
                changed(edit, "justification", "a"),
                changed(edit, "acted_by", "Ada"));
    }

    private static Arguments changed(Row row, String column, String cell) {
        return Arguments.arguments(row, row.with(column, cell));
    }

    @Test
    void aTextCannotPassForTwoColumns() {
        String one = new Content().with("note", "a\nseq 1 1").digest();
        String two = new Content().with("note", "a").with("seq", "1").digest();

        assertThat(one).isNotEqualTo(two);
    }
}
