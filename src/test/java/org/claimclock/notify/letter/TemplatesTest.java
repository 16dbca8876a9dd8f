package org.claimclock.notify.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a template is told before a night needs it. */
class TemplatesTest {
    private static final String GOOD = "Subject: Claim {claim}\n\nHello {name},\n\n{claim} until {last_day}.\n";

    @TempDir
    private Path rules;

    @BeforeEach
    void theShippedOnes() throws IOException {
        Files.createDirectory(rules.resolve("notices"));
        for (Form form : Form.values()) {
            Files.copy(
                    Path.of("rules", "notices", form.file()),
                    rules.resolve("notices").resolve(form.file()));
        }
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        Templates.read(rules, faults);
        return faults;
    }

    private void n1(String text) throws IOException {
        Files.writeString(rules.resolve("notices/N1.txt"), text);
    }

    @Test
    void thoseThatAreShippedHaveNone() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void lineEndsOfAnyKindAndAMarkAtTheBeginningAreTaken() throws IOException {
        n1("\uFEFF" + GOOD.replace("\n", "\r\n"));

        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{last_day}|{last_dya}|notices/N1.txt:5: N1 knows no {last_dya}. Maybe you mean last_day. There are: claim, name,"
                        + " partner, products, last_day, night.",
                "{name}|{reasons}|notices/N1.txt:3: N1 knows no {reasons}. There are: claim, name, partner, products, last_day,"
                        + " night.",
                "{name}|{name|notices/N1.txt:3: there is a single { or }. Maybe a name between both is meant, such as {claim}.",
                "Subject: Claim {claim}|Subject: {products}|notices/N1.txt:1: a subject cannot hold {products}, which may be long."
                        + " Maybe put it into the body.",
                "Subject: Claim {claim}|Hello|notices/N1.txt:1: the first line is 'Hello'. It has to be the subject, such as"
                        + " 'Subject: About claim {claim}'.",
                "until {last_day}|soon|notices/N1.txt: the body lacks {last_day}. Whoever gets the letter has to know it.",
            })
    void aFaultIsToldWithItsPlaceAndAWayToMendIt(String instead, String of, String fault) throws IOException {
        n1(GOOD.replace(instead, of));

        assertThat(faults()).contains(fault);
    }

    @Test
    void allFaultsAreToldAtOnce() throws IOException {
        n1("Hello\nworld\n{nobody} \u0007\n");

        assertThat(faults())
                .containsExactly(
                        "notices/N1.txt:1: the first line is 'Hello'. It has to be the subject, such as 'Subject: About claim"
                                + " {claim}'.",
                        "notices/N1.txt:2: this line is not empty. The body begins after an empty line.",
                        "notices/N1.txt:3: there is a character that cannot be printed. Maybe write the line anew.",
                        "notices/N1.txt:3: N1 knows no {nobody}. There are: claim, name, partner, products, last_day, night.",
                        "notices/N1.txt: the body lacks {claim}. Whoever gets the letter has to know it.",
                        "notices/N1.txt: the body lacks {last_day}. Whoever gets the letter has to know it.");
    }

    @Test
    void aLetterThatIsMissingOrHasAnotherNameIsTold() throws IOException {
        Files.move(rules.resolve("notices/N2-final.txt"), rules.resolve("notices/N2-finl.txt"));

        assertThat(faults())
                .containsExactly(
                        "notices/N2-final.txt: this letter has no template, or it cannot be read. Maybe take it from the rules that"
                                + " came with the program.",
                        "notices/N2-finl.txt: no letter has this name. Maybe you mean N2-final.txt. There are: N1.txt, N2.txt,"
                                + " N2-final.txt, N3-overturned.txt, N3-upheld.txt, N4.txt, E1.txt.");
    }

    @Test
    void anotherEncodingIsTold() throws IOException {
        Files.write(rules.resolve("notices/N1.txt"), "Subject: Für {claim}\n\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(faults())
                .containsExactly("notices/N1.txt: this is not UTF-8. Maybe save it again with that encoding.");
    }
}
