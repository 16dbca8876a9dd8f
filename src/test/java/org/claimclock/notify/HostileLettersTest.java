package org.claimclock.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.notify.Mailroom.ADA;
import static org.claimclock.notify.Mailroom.TUE_2021_03_09;
import static org.claimclock.notify.Mailroom.approval;
import static org.claimclock.notify.Mailroom.rejection;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.claimclock.claim.Contact;
import org.claimclock.notify.Arrangements.Addressees;
import org.claimclock.register.OnBothDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What partners wrote reaches a letter as a plain name or not at all. */
@OnBothDatabases
class HostileLettersTest {
    private final Mailroom room =
            new Mailroom().writingTo(new Addressees(true, List.of(), List.of())).opened();

    @AfterEach
    void close() {
        room.close();
    }

    private MimeMessage letterTo(String name, String email) throws MessagingException {
        room.claim("CL-1", new Contact(name, email), new Contact("Ada", ADA));
        room.done(TUE_2021_03_09, approval("CL-1", email, "2021-03-16"));
        room.work();
        return parsed(room.drop().taken().get(0).data());
    }

    private static MimeMessage parsed(String data) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(data.getBytes(StandardCharsets.UTF_8)));
    }

    private static String body(MimeMessage letter) throws MessagingException {
        try {
            return String.valueOf(letter.getContent()).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Mia\r\nBcc: all@evil.example",
                "Mia\nSubject: You have won",
                "Mia\u2028\u2028See www.evil.example",
                "www.evil.example",
                "Click https://evil.example/x",
                "Mia <script>alert(1)</script>",
                "evil.example says hello",
                "\u202Eelpmaxe.live",
                "{last_day}",
                "=?utf-8?Q?=0ABcc:_all=40evil.example?=",
                ".\r\nQUIT",
            })
    void aNameThatIsMoreThanANameIsLeftOut(String name) throws MessagingException {
        MimeMessage letter = letterTo(name, "mia@litware.example");

        assertThat(room.drop().taken()).hasSize(1);
        assertThat(letter.getAllRecipients()).hasSize(1);
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(body(letter)).doesNotContain("evil", "script", "QUIT", "won").contains("Hello customer,");
        assertThat(letter.getSubject())
                .isEqualTo("Claim CL-1 was approved: you may opt out until Tuesday 2021-03-16 (America/Los_Angeles)");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Mia Lang", "Zoë O’Neill-Sørensen, Jr. (Sales)", "李小龍", "محمد علي", "O. K. Ümlaut & Söhne"})
    void aNameInAnyScriptComesWhole(String name) throws MessagingException {
        MimeMessage letter = letterTo(name, "mia@litware.example");

        assertThat(body(letter)).startsWith("Hello " + name + ",\n\na partner asks");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "mia@litware.example,all@evil.example",
                "mia@litware.example\r\nRCPT",
                "a;b@litware.example",
                "mia@",
                "\"mia\"bcc@x@y",
                "müller@litware.example"
            })
    void anAddressThatIsNoneIsRefusedHere(String address) {
        room.claim("CL-1", new Contact("Mia", address), new Contact("Ada", ADA));
        room.done(TUE_2021_03_09, approval("CL-1", address, "2021-03-16"));

        room.work();

        assertThat(room.fates()).isEqualTo("N1 REFUSED");
        assertThat(room.drop().taken()).isEmpty();
    }

    @Test
    void aDomainInAnyScriptIsWrittenAsServersKnowIt() throws MessagingException {
        letterTo("Mia", "mia@bücher.example");

        assertThat(room.reached()).isEqualTo("mia@xn--bcher-kva.example");
    }

    @Test
    void aLetterIsPlainTextAndAsksForNoAnswerOfAProgram() throws MessagingException {
        MimeMessage letter = letterTo("Mia Lang", "mia@litware.example");

        assertThat(letter.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getHeader("Date")).containsExactly("Tue, 9 Mar 2021 11:00:00 +0000");
        assertThat(Arrays.toString(letter.getFrom())).isEqualTo("[Claims <claims@contoso.example>]");
        assertThat(room.drop().taken().get(0).from()).isEqualTo("claims@contoso.example");
    }

    @Test
    void aRejectionReadsAsItsTemplateSays() throws MessagingException {
        room.claim("CL-1", Contact.NONE, new Contact("Ada", ADA));
        room.done(TUE_2021_03_09, rejection("CL-1", ADA, "POE_UNAVAILABLE", "2021-04-08"));

        room.work();

        assertThat(body(parsed(room.drop().taken().get(0).data()))).isEqualTo("""
                        Hello Ada,

                        claim CL-1 for TEAMS, EXCHANGE was rejected. The reason:

                        - The proof of execution could not be opened.

                        You may dispute the rejection until Thursday 2021-04-08 (America/Los_Angeles),
                        that day included: send a dispute for this claim with a justification or a
                        further proof of execution. After that day a new claim is needed.

                        You find the claim and its history under its id in your list of claims.

                        This letter was sent by a program.
                        """);
    }
}
