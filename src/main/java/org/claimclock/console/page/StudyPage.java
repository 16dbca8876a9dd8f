package org.claimclock.console.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.claimclock.console.Desk;
import org.claimclock.console.entry.Notes;
import org.claimclock.console.study.Studies;
import org.claimclock.console.study.Study;
import org.claimclock.console.study.StudyKind;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A look at rules: how it gets on, then what it found, in the words of the command that did it. */
@Controller
final class StudyPage {
    private static final int MOST_CHARACTERS = 200_000;

    private final Desk desk;
    private final Studies studies;
    private final Notes notes;

    StudyPage(Desk desk, Studies studies, Notes notes) {
        this.desk = desk;
        this.studies = studies;
        this.notes = notes;
    }

    @GetMapping("/rules/studies/{id}")
    String show(@PathVariable String id, Model page) {
        Study study = find(id);
        RulesNav.show(page, "/rules");
        page.addAttribute("study", study);
        page.addAttribute("title", study.wish().kind().title());
        page.addAttribute("of", RulesPage.shortened(study.wish().candidate()));
        page.addAttribute("word", StudyRows.word(study));
        page.addAttribute("state", state(study));
        page.addAttribute("facts", facts(study));
        String text = said(study);
        page.addAttribute("blocks", Block.of(text));
        page.addAttribute("isCut", isLong(study));
        page.addAttribute("files", files(id));
        page.addAttribute(
                "changed",
                study.wish().kind() == StudyKind.DIFF && study.isGood() && ChangedClaims.areIn(studies.files(id))
                        ? List.of(ChangedClaims.grid(studies.files(id)))
                        : List.of());
        return "study";
    }

    private Study find(String id) {
        return studies.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Fact> facts(Study study) {
        Facts facts = new Facts();
        facts.add("Asked", desk.text(study.asked()) + " by " + study.wish().by());
        facts.add("Took", StudyRows.took(study));
        facts.add("Folder", study.wish().candidate());
        study.wish().given().forEach(facts::add);
        return facts.all();
    }

    private String state(Study study) {
        if (study.state() == Study.State.WAITING) {
            return desk.isNight() ? "It begins when the night is over." : "It begins in a moment.";
        }
        if (study.begun() == null) {
            return "It was ended before it began, or the program was.";
        }
        if (study.state() == Study.State.RUNNING) {
            String progress = studies.progress(study.id());
            return "It has been at work for " + Words.time(Duration.between(study.begun(), desk.now()))
                    + (progress.isEmpty() ? "." : ": " + progress + ".");
        }
        if (study.state() == Study.State.STOPPED) {
            return "It was stopped before its end.";
        }
        return study.isGood() ? "It is done." : "It is done, and came to no good end: what follows says why.";
    }

    private boolean isLong(Study study) {
        try {
            Path file = studies.said(study.id());
            return study.isOver() && Files.exists(file) && Files.size(file) > MOST_CHARACTERS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String said(Study study) {
        Path file = studies.said(study.id());
        if (!study.isOver() || !Files.exists(file)) {
            return "";
        }
        try (java.io.Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            char[] text = new char[MOST_CHARACTERS];
            int length = 0;
            for (int more = 0; more >= 0 && length < MOST_CHARACTERS; length += Math.max(0, more)) {
                more = reader.read(text, length, MOST_CHARACTERS - length);
            }
            return withoutTheScenarios(study, new String(text, 0, length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page of the scenarios tells them better. */
    private static String withoutTheScenarios(Study study, String text) {
        int begin = text.indexOf("scenarios ok: ");
        return study.wish().kind() == StudyKind.BOUNDARIES && begin > 0 ? text.substring(begin) : text;
    }

    private List<String> files(String id) {
        Path folder = studies.files(id);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/rules/studies/{id}/{file}")
    ResponseEntity<Resource> take(@PathVariable String id, @PathVariable String file, Authentication who) {
        Study study = find(id);
        boolean isText = file.equals("said.txt");
        if (!study.isOver() || !isText && !files(id).contains(file)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        notes.add(who.getName(), "download", "study " + id, file);
        Path path = isText ? studies.said(id) : studies.files(id).resolve(file);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(id + "-" + file)
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(path));
    }
}
