package org.claimclock.rulebook.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.claimclock.rulebook.release.Approval.Evidence;
import org.claimclock.rulebook.release.Approval.Kind;
import org.claimclock.rulebook.release.Approval.People;
import org.claimclock.rulebook.release.Approval.Subject;
import org.claimclock.rulebook.release.RulesLock.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which {@code rules.lock} can be damaged or forged, word for word. */
class LockFaultsTest {
    private static final LocalDate MON_2021_03_22 = LocalDate.of(2021, 3, 22);
    private static final String ADVICE = " Maybe take rules.lock from version control or a backup again.";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void twoEntries() {
        file = folder.resolve("rules.lock");
        add("aaaa", "Bo Lind");
        add("bbbb", "Bo Lind");
    }

    private void add(String version, String approver) {
        RulesLock lock = ((Reading.Read) RulesLock.read(folder)).lock();
        lock.add(new Approval(
                lock.nextNumber(),
                new Subject(Kind.APPROVED, version, "cpor-2020", MON_2021_03_22, new TreeMap<>()),
                new People("Ana Ruiz", approver, "Memo", "2021-03-19T15:04:05Z", "compliance"),
                new Evidence("1 scenario", "none", List.of(), Effects.none(MON_2021_03_22, 0)),
                lock.lastHash()));
    }

    @Test
    void whatTheProgramWroteIsRead() {
        assertThat(RulesLock.read(folder)).isInstanceOf(Reading.Read.class);
    }

    @Test
    void anEntryThatIsCutOff() throws IOException {
        edit(text -> text.substring(0, text.lastIndexOf("hash: ")));

        faultIs(19, "this entry has no end; its last line is 'hash: ...'.");
    }

    @Test
    void aLineThatWasChanged() throws IOException {
        edit(text -> text.replace("approved: bbbb", "approved: cccc"));

        faultIs(19, "entry [2] was changed after it was written: its lines do not give its hash.");
    }

    @Test
    void aLineThatIsMissing() throws IOException {
        edit(text -> text.replaceFirst("why: Memo\n", ""));

        faultIs(4, "entry [1] was changed after it was written: its lines do not give its hash.");
    }

    @Test
    void aHashThatIsWrong() throws IOException {
        edit(text -> text.replaceFirst("hash: .", "hash: x"));

        faultIs(4, "entry [1] was changed after it was written: its lines do not give its hash.");
    }

    @Test
    void anEntryThatWasTakenOut() throws IOException {
        edit(text -> text.substring(0, text.indexOf("[1]")) + text.substring(text.indexOf("[2]")));

        faultIs(4, "found '[2]' where entry [1] should begin.");
    }

    @Test
    void anEntryThatWasWrittenAnewWithTheOneAfterLeftAsItWas() throws IOException {
        forge(1, line -> line.equals("why: Memo") ? "why: Another" : line);

        faultIs(19, "entry [2] follows another entry than the one that stands before it.");
    }

    @Test
    void anEntryThatWasCutOff() throws IOException {
        edit(text -> text.substring(0, text.lastIndexOf("hash: ")));

        faultIs(19, "this entry has no end; its last line is 'hash: ...'.");
    }

    @Test
    void anAuthorWhoApproves() throws IOException {
        forge(2, line -> line.startsWith("approver: ") ? "approver:  ana RUIZ" : line);

        faultIs(19, "entry [2] names Ana Ruiz as author and as approver; a second person approves.");
    }

    @Test
    void aLineThatIsNoPairOfNameAndValue() throws IOException {
        forge(2, line -> line.startsWith("why") ? "why not" : line);

        faultIs(19, "entry [2] cannot be understood: 'why not' is not such as 'profile: cpor-2020'.");
    }

    @Test
    void aLineThatIsThereTwiceAndOneThatIsNotThere() throws IOException {
        forge(2, line -> line.startsWith("at: ") ? "why: Memo" : line);

        faultIs(19, "entry [2] cannot be understood: 'why:' is there 2 times instead of once.");
    }

    @Test
    void aForecastThatIsNone() throws IOException {
        forge(2, line -> line.startsWith("forecast: ") ? "forecast: fine weather" : line);

        faultIs(19, "entry [2] cannot be understood: 'as of 2021-03-09: 14 claims' is missing.");
    }

    @Test
    void aDateThatIsNone() throws IOException {
        forge(2, line -> line.startsWith("from: ") ? "from: 22/03/2021" : line);

        faultIs(19, "entry [2] cannot be understood: Text '22/03/2021' could not be parsed at index 0.");
    }

    @Test
    void aLineTheProgramDoesNotKnow() throws IOException {
        forge(2, line -> line.startsWith("account: ") ? line + "\nnote: good" : line);

        faultIs(19, "entry [2] is not as this program writes one.");
    }

    @Test
    void aFileThatIsNoText() throws IOException {
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});

        assertThat(RulesLock.read(folder)).isEqualTo(new Reading.Broken(file + " is not UTF-8." + ADVICE));
    }

    private void faultIs(int line, String fault) {
        assertThat(RulesLock.read(folder)).isEqualTo(new Reading.Broken(file + ":" + line + ": " + fault + ADVICE));
    }

    private void edit(UnaryOperator<String> change) throws IOException {
        String text = Files.readString(file);
        String edited = change.apply(text);
        assertThat(edited).isNotEqualTo(text);
        Files.writeString(file, edited);
    }

    /** By somebody who knows how the hash is made. */
    private void forge(int number, UnaryOperator<String> change) throws IOException {
        edit(text -> {
            int begin = text.indexOf("[" + number + "]");
            int end = text.indexOf("hash: ", begin);
            List<String> lines = new ArrayList<>();
            text.substring(begin, end)
                    .lines()
                    .map(change)
                    .forEach(line -> lines.addAll(line.lines().toList()));
            return text.substring(0, begin) + String.join("\n", lines) + "\nhash: " + Approval.hash(lines)
                    + text.substring(text.indexOf('\n', end));
        });
    }
}
