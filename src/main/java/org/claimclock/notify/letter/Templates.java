package org.claimclock.notify.letter;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimclock.csv.Nearest;
import org.claimclock.disk.DiskWords;

/** The templates of {@code notices/} in the rules folder, one file each: {@code N1.txt}. They decide no claim and are no part of the rules' version. */
public final class Templates {
    private static final String FOLDER = "notices";

    private final Map<Form, Template> byForm;

    private Templates(Map<Form, Template> byForm) {
        this.byForm = byForm;
    }

    /** Whether there are any: without mail nobody needs them. */
    public static boolean areThere(Path rules) {
        return Files.isDirectory(rules.resolve(FOLDER));
    }

    /**
     * Reads all of them.
     *
     * @param faults takes everything that is wrong; where it stays empty, the templates can be used
     */
    public static Templates read(Path rules, List<String> faults) {
        Path folder = rules.resolve(FOLDER);
        Map<Form, Template> byForm = new EnumMap<>(Form.class);
        for (Form form : Form.values()) {
            byForm.put(form, read(folder.resolve(form.file()), form, faults));
        }
        tellOthers(folder, faults);
        return new Templates(byForm);
    }

    private static Template read(Path file, Form form, List<String> faults) {
        String text;
        try {
            text = Files.readString(file).replace("\r\n", "\n").replace("\uFEFF", "");
        } catch (CharacterCodingException e) {
            faults.add("notices/" + form.file() + ": this is not UTF-8. Maybe save it again with that encoding.");
            return new Template("", "");
        } catch (IOException e) {
            faults.add(
                    "notices/" + form.file() + ": this letter has no template, or it cannot be read. Maybe take it from"
                            + " the rules that came with the program.");
            return new Template("", "");
        }
        List<String> found = new ArrayList<>();
        new TemplateCheck(form, found).check(text.lines().toList());
        faults.addAll(found);
        return found.isEmpty() ? template(text) : new Template("", "");
    }

    private static Template template(String text) {
        int end = text.indexOf('\n');
        String subject = text.substring(TemplateCheck.SUBJECT.length(), end);
        return new Template(subject.strip(), text.substring(end).strip() + "\n");
    }

    private static void tellOthers(Path folder, List<String> faults) {
        List<String> known = Arrays.stream(Form.values()).map(Form::file).toList();
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".txt") && !known.contains(name))
                    .sorted()
                    .forEach(name -> faults.add("notices/" + name + ": no letter has this name."
                            + Nearest.maybe(name, known) + " There are: " + String.join(", ", known) + "."));
        } catch (IOException e) {
            faults.add("notices/: the folder cannot be read: " + DiskWords.of(e, folder));
        }
    }

    Template of(Form form) {
        return byForm.getOrDefault(form, new Template("", ""));
    }
}
