package org.claimclock.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.export.Nights.TUE_2021_03_09;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimclock.export.table.TableNames;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The bytes that finance, operations and compliance load. */
class OutputFilesTest {

    @SuppressWarnings("unused") // by FieldSource
    static final List<String> TABLES = TableNames.ALL;

    @TempDir
    static Path folder;

    static Path full;
    static Path empty;

    @BeforeAll
    static void publish() {
        full = Nights.publish(Nights.full(TUE_2021_03_09, 1, ""), folder.resolve("full"))
                .folder();
        empty = Nights.publish(Nights.empty(TUE_2021_03_09, 1, ""), folder.resolve("empty"))
                .folder();
    }

    private static String text(String name) throws IOException {
        return Files.readString(full.resolve(name));
    }

    @Test
    void financeGetsEveryValueOfALineAndWhatItTakesBack() throws IOException {
        assertThat(text("eligible-claims.csv")).isEqualTo("""
                        line_id,action,supersedes_line_id,claim_id,line_no,partner_id,customer_tenant_id,solution_area,activity,program,incentivized,product,subscription_id,submitted_on,approved_on,consent_from,consent_to,consent_outcome,eligible_on,dispute_overturned,reason_code,as_of,rules_version
                        00000010aaaaaaaaaaaaaaaaaaaaaaaa,ADD,,C-1,1,0004711,0b1f8a52-6d0c-4a6e-9b7e-2f4d8c1a3e57,BUSINESS_APPLICATIONS,USAGE,OSU_BIZAPPS,Y,DYNAMICS SALES,7c9e6679-7425-40de-944b-e07fc1f90ae7,2021-02-22,2021-03-01,2021-03-01,2021-03-08,NOT_DENIED,2021-03-09,Y,,2021-03-09,9f2c
                        ffffffffbbbbbbbbbbbbbbbbbbbbbbbb,RETRACT,00000000000000000000000000000000,C-2,2,0004711,0b1f8a52-6d0c-4a6e-9b7e-2f4d8c1a3e57,BUSINESS_APPLICATIONS,USAGE,OSU_BIZAPPS,Y,TEAMS,,2021-02-22,2021-03-01,2021-03-01,2021-03-08,NOT_DENIED,2021-03-09,Y,CUSTOMER_DECLINE,2021-03-09,9f2c
                        """);
    }

    @Test
    void operationsGetNoticesReadyToSend() throws IOException {
        assertThat(text("notices.csv")).isEqualTo("""
                        notice,claim_id,to,address,reason_codes,last_day,text
                        N2,C-3,PARTNER,pat@partner.example,INSUFFICIENT_POE,2021-04-08,"Claim C-3 was rejected. Reason: Title of INSUFFICIENT_POE. You find the claim and its history under its id in your list of claims. You may dispute the rejection until 2021-04-08 (America/Los_Angeles), that day included: send a dispute for this claim with a justification or a further proof of execution. After that day a new claim is needed."
                        """);
    }

    @Test
    void operationsGetBreachesInCalendarDays() throws IOException {
        assertThat(text("escalations.csv")).isEqualTo("claim_id,clock,last_day,days_over\nC-4,DECIDE,2021-03-05,4\n");
    }

    @Test
    void complianceGetsWhatTheRulesRefusedInWords() throws IOException {
        assertThat(text("exceptions.csv")).isEqualTo("""
                        file,line,event_id,claim_id,code,message
                        ,,,C-5,COMPETING_CLAIM,Title of COMPETING_CLAIM. Mend COMPETING_CLAIM.
                        "decisions, 2.csv",17,D-9,C-6,STALE_EVENT,Title of STALE_EVENT. Mend STALE_EVENT.
                        """);
    }

    @Test
    void aRejectedRowIsQuotedOnlyWhereItMustBe() throws IOException {
        assertThat(text("rejected-rows.csv")).isEqualTo("""
                        file,line,column,code,message
                        claims.csv,4,partner_id,BAD_FORMAT,"partner_id holds ""x"": digits are allowed, 10 at most."
                        """);
    }

    @Test
    void everyoneGetsTheStatusOfWhatChanged() throws IOException {
        assertThat(text("claim-status.csv")).isEqualTo("""
                        claim_id,status,reason_code,consent,dispute,assessment,since,next_deadline,next_clock
                        C-1,APPROVED,,LAPSED,NONE,SENT,2021-03-08,,
                        C-3,REJECTED,INSUFFICIENT_POE,NONE,NONE,NOT_SENT,2021-03-09,2021-04-08,DISPUTE_FILING
                        """);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("TABLES")
    void aFileWithoutRowsStillHasItsHeader(String name) throws IOException {
        String header = text(name).substring(0, text(name).indexOf('\n') + 1);

        assertThat(empty.resolve(name)).hasContent(header).isRegularFile();
        assertThat(Files.size(empty.resolve(name))).isEqualTo(header.length());
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("TABLES")
    void aFileHasNoByteOrderMarkNoCarriageReturnAndALastLineEnd(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(full.resolve(name));

        assertThat(bytes[0]).isGreaterThan((byte) 0);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .doesNotContain("\r")
                .endsWith("\n");
    }

    @Test
    void noAddressLeavesInAnyOtherFile() throws IOException {
        for (String name : List.of(
                "eligible-claims.csv", "exceptions.csv", "claim-status.csv", "report.html", "datapackage.json")) {
            assertThat(text(name)).doesNotContain("@partner");
        }
    }
}
