package org.claimclock.rulebook.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.rulebook.Commands;
import org.claimclock.rulebook.Commands.Answer;
import org.claimclock.rulebook.EditedRules;
import org.claimclock.rulebook.Readme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One change from the edit to the night, as {@code rules/README.md} walks through it. */
@NightsOnBothDatabases
class ReleaseInReadmeTest {
    private static final String RESPONSE =
            "PARTNER_RESPONSE,cpor-2020,5,BUSINESS_DAYS,NONE,REJECT,NO_PARTNER_RESPONSE,2020-01-01,\n";

    @TempDir
    private Path folder;

    private Approving approving;

    @Test
    void aChangeGoesItsWay() {
        approving = Approving.shipped(folder);
        assertThat(new Commands(approving.rules(), approving.home())
                        .run("run", "--nights", "samples/nights")
                        .code())
                .isEqualTo(3);

        tells(approve("2021-03-20", "The rules that have decided so far"), 0);

        EditedRules edited =
                approving.candidate("edited").replace("clocks.csv", RESPONSE, Readme.example("clocks.csv", 2));
        String[] candidate = {"--candidate", edited.folder().toString()};
        tells(approving.command("rules", "diff", candidate[0], candidate[1]), 0);
        edited.write("scenarios/fourteen-days.csv", Readme.example("scenarios/fourteen-days.csv", 2));
        tells(approve("2021-03-22", "Memo 2021-02: 14 business days to answer", candidate), 4);
        edited.replace("scenarios/response.csv", "PARTNER_RESPONSE,Fri 2021-07-09", "PARTNER_RESPONSE,Thu 2021-07-22");
        tells(approve("2021-03-22", "Memo 2021-02: 14 business days to answer", candidate), 0);
        String lock = approving.lock();
        assertThat(AsInReadme.readme())
                .contains(AsInReadme.masked(
                        lock.substring(lock.indexOf("[2]"), lock.indexOf("file: ", lock.indexOf("[2]"))), approving))
                .contains(AsInReadme.masked(lock.substring(lock.lastIndexOf("before: ")), approving));

        tells(approving.command("run", "--as-of", "2021-03-20"), 0);
        tells(approving.command("run", "--as-of", "2021-03-22"), 0);

        new EditedRules(approving.rules()).append("policy.csv", "presales_proofs,0,,2000-01-01,,Draft");
        tells(approving.command("run", "--as-of", "2021-03-23"), 4);
        tells(approving.command("rules", "rollback", "--by", "Cy Wong", "--why", "The memo was withdrawn"), 0);
    }

    private Answer approve(String from, String why, String... more) {
        String[] words = {"rules", "approve", "--from", from, "--author", "Ana Ruiz", "--by", "Bo Lind", "--why", why};
        String[] all = Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new);
        return approving.command(all);
    }

    /** As on a terminal. */
    private void tells(Answer answer, int code) {
        String shown = answer.err() + answer.out();

        assertThat(answer.code()).as(shown).isEqualTo(code);
        assertThat(AsInReadme.readme()).contains("\n" + AsInReadme.masked(shown, approving) + "```\n");
    }
}
