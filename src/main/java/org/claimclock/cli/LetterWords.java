package org.claimclock.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimclock.notify.letter.Templates;
import org.claimclock.register.post.Letter;
import org.claimclock.register.post.Letter.State;
import org.claimclock.register.post.Letter.Text;

/** Says in plain lines how letters stand. */
final class LetterWords {
    private static final int BODY_INDENT = 4;

    private static final Map<State, String> MEANINGS = Map.of(
            State.WAITING, "wait to be sent, or sent again",
            State.ENDING, "is being sent",
            State.SENT, "were taken by the mail server or the webhook",
            State.UNSURE, "may or may not have arrived: the server had the whole letter and did not answer",
            State.REFUSED, "were refused for good",
            State.EXPIRED, "would have come after their last day",
            State.GIVEN_UP, "were tried for mail.give-up-hours",
            State.NOBODY, "have no address: the claim names none",
            State.SETTLED, "were settled by a person");

    private LetterWords() {}

    /** What is wrong with the templates, if there are any. */
    static List<String> faults(Path rules) {
        List<String> faults = new ArrayList<>();
        if (Templates.areThere(rules)) {
            Templates.read(rules, faults);
        }
        return faults;
    }

    /** Prints what is wrong with the templates; true where nothing is. */
    static boolean arePrintable(Path rules, PrintWriter out) {
        List<String> faults = faults(rules);
        if (!faults.isEmpty()) {
            faults.forEach(out::println);
            out.println("letters failed: " + Counted.of(faults.size(), "fault")
                    + ". No night reads them; with mail.notices no letter is sent until they are mended.");
        }
        return faults.isEmpty();
    }

    static void printCounts(Map<State, Long> counts, PrintWriter out) {
        TextTable table = new TextTable("letters", "state", "that");
        counts.forEach(
                (state, count) -> table.add(Long.toString(count), state.name(), MEANINGS.getOrDefault(state, "")));
        table.print(out);
    }

    static void printTable(List<Letter> letters, PrintWriter out) {
        TextTable table =
                new TextTable("number", "kind", "claim", "to", "state", "tries", "changed (UTC)", "last answer");
        letters.forEach(letter -> table.add(
                Long.toString(letter.number()),
                letter.about().kind(),
                letter.about().claimId(),
                letter.target().channel() == Letter.Channel.WEBHOOK
                        ? "webhook"
                        : letter.about().party(),
                letter.state().name(),
                Integer.toString(letter.fate().attempts()),
                Dates.utc(letter.fate().times().changedAt()),
                letter.fate().answer()));
        table.print(out);
    }

    /** The letter as it goes out, with the address. */
    static void printLetter(Letter letter, PrintWriter out) {
        out.println("letter " + letter.number() + ", " + letter.state()
                + (letter.fate().answer().isEmpty() ? "" : ": " + letter.fate().answer()));
        out.println("written " + Dates.utc(letter.fate().times().writtenAt()) + ", tried "
                + Counted.of(letter.fate().attempts(), "time"));
        out.println();
        Text text = letter.text();
        print(letter.target().address(), text.subject(), text.body(), out);
        out.println("Message-ID: " + text.messageId());
    }

    static void print(String address, String subject, String body, PrintWriter out) {
        out.println("To: " + (address.isEmpty() ? "(nobody)" : address));
        out.println("Subject: " + subject);
        out.println();
        body.lines().forEach(line -> out.println(line.isEmpty() ? "" : " ".repeat(BODY_INDENT) + line));
        out.println();
    }
}
