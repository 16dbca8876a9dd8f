package org.claimclock.notify.letter;

import static org.claimclock.notify.letter.Placeholder.words;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimclock.csv.Nearest;

/**
 * Looks for everything that is wrong with a template.
 *
 * @param faults takes them, each with file and line
 */
record TemplateCheck(Form form, List<String> faults) {
    static final String SUBJECT = "Subject: ";
    private static final int LONGEST_SUBJECT = 150;
    private static final Pattern LONE_BRACE = Pattern.compile("[{}]");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}&&[^\\t]]");

    void check(List<String> lines) {
        String first = lines.isEmpty() ? "" : lines.get(0);
        if (!first.startsWith(SUBJECT) || first.length() == SUBJECT.length()) {
            fault(
                    1,
                    "the first line is '" + first
                            + "'. It has to be the subject, such as 'Subject: About claim {claim}'.");
        } else if (first.length() > SUBJECT.length() + LONGEST_SUBJECT) {
            fault(
                    1,
                    "the subject has " + (first.length() - SUBJECT.length()) + " characters. Allowed: "
                            + LONGEST_SUBJECT + ".");
        }
        if (lines.size() > 1 && !lines.get(1).isBlank()) {
            fault(2, "this line is not empty. The body begins after an empty line.");
        }
        if (lines.stream().skip(1).allMatch(String::isBlank)) {
            fault(1, "the letter says nothing. Maybe write it below an empty line.");
        }
        for (int at = 0; at < lines.size(); at++) {
            checkLine(lines.get(at), at + 1);
        }
        checkNeeded(String.join("\n", lines.subList(Math.min(1, lines.size()), lines.size())));
    }

    private void checkLine(String line, int number) {
        if (UNPRINTABLE.matcher(line).find()) {
            fault(number, "there is a character that cannot be printed. Maybe write the line anew.");
        }
        Matcher open = Template.OPEN.matcher(line);
        while (open.find()) {
            checkPlaceholder(open.group(1), number);
        }
        if (LONE_BRACE.matcher(open.replaceAll("")).find()) {
            fault(number, "there is a single { or }. Maybe a name between both is meant, such as {claim}.");
        }
    }

    private void checkPlaceholder(String word, int number) {
        List<String> allowed = words(form.allowed());
        if (!allowed.contains(word)) {
            fault(
                    number,
                    form.title() + " knows no {" + word + "}." + Nearest.maybe(word, allowed) + " There are: "
                            + String.join(", ", allowed) + ".");
        } else if (number == 1 && !Placeholder.find(word).orElseThrow().isShort()) {
            fault(number, "a subject cannot hold {" + word + "}, which may be long. Maybe put it into the body.");
        }
    }

    /** Whoever reads only the body has to know what it is about. */
    private void checkNeeded(String body) {
        words(form.needed()).stream()
                .filter(word -> !body.contains("{" + word + "}"))
                .forEach(word -> faults.add("notices/" + form.file() + ": the body lacks {" + word
                        + "}. Whoever gets the letter has to know it."));
    }

    private void fault(int line, String message) {
        faults.add("notices/" + form.file() + ":" + line + ": " + message);
    }
}
