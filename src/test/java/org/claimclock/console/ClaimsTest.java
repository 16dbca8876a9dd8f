package org.claimclock.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding claims, and what a claim's page tells whom. */
@NightsOnBothDatabases
class ClaimsTest {
    @TempDir
    private static Path folder;

    private static Lodge lodge;

    @BeforeAll
    static void open() {
        lodge = Lodge.in(folder);
    }

    @AfterAll
    static void close() {
        lodge.close();
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "id=H-1, H-1",
        "id=H, H-1 H-2 H-3",
        "id=X, ''",
        "id=h-, H-1 H-2 H-3",
        "id=h-2, H-2",
        "id=h&after=H-1, H-2 H-3",
        "partner=0555555, H-3",
        "tenant=C8F46B57-EF90-561E-9868-8A45A371C297, H-1",
        "status=EDITING, H-2",
        "status=REJECTED, H-3",
        "reason=CUSTOMER_DECLINE, ''",
        "reason=NO_PARTNER_RESPONSE, H-3",
        "due=2021-03-01, H-3",
        "due=2031-03-01, ''",
        "partner=0418276&status=APPROVED, H-1",
        "id=H&after=H-1, H-2 H-3",
        "due=nonsense, H-1 H-2 H-3"
    })
    void aClaimIsFoundByWhatIsKnownOfIt(String query, String ids) {
        String page = lodge.guest("vera").get("/claims?" + query).text();

        for (String id : new String[] {"H-1", "H-2", "H-3"}) {
            assertThat(page.contains("href=\"/claims/" + id + "\"")).as(id).isEqualTo(ids.contains(id));
        }
    }

    @Test
    void theBoardCountsEachStatus() {
        String page = lodge.guest("vera").get("/claims").text();

        assertThat(page)
                .contains("As they stood after the night")
                .contains("href=\"/claims?status=APPROVED\"><bdi>1</bdi>");
    }

    @Test
    void aClaimsPageTellsItsClocksItsCalendarAndItsHistory() {
        String page = lodge.guest("vera").get("/claims/H-3").text();

        assertThat(page)
                .contains(
                        "DISPUTE_FILING from Wed 2021-03-10",
                        "March 2021",
                        "April 2021",
                        "dispute filing last day",
                        "rule '<a href=\"/rules/rule?name=");
    }

    @Test
    void contactsAreForOperationsWhoAskAndThatIsNoted() {
        String seen = "ada see contacts claim H-1: the contacts of both sides were shown";
        Guest bo = lodge.guest("bo");
        assertThat(bo.get("/claims/H-1").text()).doesNotContain("secret@customer.example", "Show the contacts");
        assertThat(bo.post("/claims/H-1/contacts", Map.of()).status()).isEqualTo(403);
        Guest ada = lodge.guest("ada");
        assertThat(ada.get("/claims/H-1").text())
                .contains("<button>Show the contacts</button>")
                .doesNotContain("secret@customer.example");

        assertThat(ada.post("/claims/H-1/contacts", Map.of()).text()).contains("secret@customer.example");

        assertThat(lodge.audit()).contains(seen);
    }

    @Test
    void anAddressThatSomebodyWasSentShowsNoContactsAndNotesNothing() {
        Guest ada = lodge.guest("ada");
        List<String> before = lodge.audit();

        assertThat(ada.get("/claims/H-1?contacts=true").text()).doesNotContain("secret@customer.example");
        assertThat(ada.get("/claims/H-1/contacts").location()).isEqualTo("/claims/H-1");
        ada.forgetToken();
        assertThat(ada.post("/claims/H-1/contacts", Map.of()).status()).isEqualTo(403);

        assertThat(lodge.audit()).isEqualTo(before);
    }

    @Test
    void aContactThatWasChangedIsToldToThemAloneToo() {
        assertThat(lodge.guest("bo").get("/claims/H-3").text())
                .contains("a contact was changed")
                .doesNotContain("private@customer.example", "jo@tailspin.example");

        Guest ada = lodge.guest("ada");
        ada.get("/claims/H-3");
        assertThat(ada.post("/claims/H-3/contacts", Map.of()).text())
                .contains(
                        "CUSTOMER_CONTACT: Jo &lt;jo@tailspin.example&gt; -&gt; New Person &lt;private@customer.example&gt;");
    }

    @Test
    void theCommandTellsContactsOnlyWhereItIsAskedTo() {
        assertThat(lodge.command("claim", "H-3"))
                .contains("a contact was changed (--contacts tells it)")
                .doesNotContain("@customer.example", "@tailspin.example");

        assertThat(lodge.command("claim", "H-3", "--contacts"))
                .contains("private@customer.example", "CUSTOMER_CONTACT: Jo <jo@tailspin.example> ->");
    }

    @Test
    void addressesOfNoticesAreForOperationsAlone() {
        String notices = "/nights/2021-03-03/notices";

        assertThat(lodge.guest("ada").get(notices).text()).contains("secret@customer.example");
        assertThat(lodge.guest("bo").get(notices).text())
                .contains("H-1", "for operations")
                .doesNotContain("secret@");
    }

    @Test
    void aClaimThatNobodyKnowsIsNotThere() {
        assertThat(lodge.guest("vera").get("/claims/NONE").status()).isEqualTo(404);
        assertThat(lodge.guest("vera").get("/claims/%3Cscript%3E").text()).doesNotContain("<script>");
    }
}
