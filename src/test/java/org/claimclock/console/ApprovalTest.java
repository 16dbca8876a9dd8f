package org.claimclock.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules are approved on a page as they are by the command: by somebody else than the author, who is whoever has signed in. */
@NightsOnBothDatabases
class ApprovalTest {
    private static final String CHRISTMAS = "US-FEDERAL,HOLIDAY,2030-12-25";
    private static final String DAY_OFF = "US-FEDERAL,HOLIDAY,2030-12-24,2030-12-24,,A day off\n";
    private static final String WHY = "@/etc/hostname <script>document.title='run'</script>";

    @TempDir
    private Path folder;

    private static String approve(Guest guest, String author) {
        guest.get("/rules");
        String address = guest.post(
                        "/rules/studies",
                        Map.of(
                                "kind", "APPROVE",
                                "candidate", "edited",
                                "author", author,
                                "by", "somebody else",
                                "from", "2021-03-22",
                                "why", WHY))
                .location();
        return Patience.until(() -> guest.get(address).text(), text -> !text.contains("data-fresh"));
    }

    @Test
    void whoeverIsSignedInApprovesAndNobodyApprovesTheirOwn() throws IOException {
        try (Lodge lodge = Lodge.in(folder)) {
            lodge.edit("edited", "calendars/us-federal.csv", CHRISTMAS, DAY_OFF + CHRISTMAS);
            Guest bo = lodge.guest("bo");
            Path rules = folder.resolve("rules");

            String own = approve(bo, "Bo");
            String others = approve(bo, "Ana Ruiz");

            assertThat(own).contains("FAILED", "--author and --by are both", "nobody approves a change of their own");
            assertThat(others)
                    .contains("DONE", "as no. 1 in", "by        bo, author Ana Ruiz")
                    .doesNotContain("<script>document");
            assertThat(Files.readString(rules.resolve("rules.lock")))
                    .contains("approver: bo", "account: bo (console)", "why: " + WHY);
            assertThat(Files.readString(rules.resolve("calendars/us-federal.csv")))
                    .contains(DAY_OFF);
            String at = Files.readString(rules.resolve("rules.lock")).replaceFirst("(?s).*\nat: ([^\n]+)\n.*", "$1");
            assertThat(bo.get("/rules/versions").text())
                    .contains(lodge.office().timetable().text(Instant.parse(at)))
                    .doesNotContain(at, "UTC");
            assertThat(bo.get("/rules/versions").text())
                    .contains(
                            "No. 1, approved", "Ana Ruiz", "&lt;script&gt;", "2030-12-24 is no business day any more");
            assertThat(lodge.audit())
                    .anyMatch(deed -> deed.startsWith("bo approve rules edited: "))
                    .anyMatch(deed -> deed.matches("\\Qbo (console)\\E approve rules [0-9a-f]{16}: as no\\. 1, from"
                            + " 2021-03-22 on, by bo, author Ana Ruiz: .*"));
        }
    }
}
