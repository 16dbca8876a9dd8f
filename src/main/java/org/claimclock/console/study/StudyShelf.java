package org.claimclock.console.study;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimclock.console.study.Study.State;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Studies on disk, a folder each: what was asked, what was said, and what files it left. The oldest are forgotten. */
record StudyShelf(Path folder) {
    private static final int MOST = 60;
    private static final String NOTE = "study.properties";
    private static final String GIVEN = "given.";

    /** Where a study leaves its files. */
    Path files(String id) {
        return folder.resolve(id).resolve("files");
    }

    /** What its command said. */
    Path said(String id) {
        return folder.resolve(id).resolve("said.txt");
    }

    void keep(Study study, String text) {
        try {
            Files.createDirectories(folder.resolve(study.id()));
            Files.writeString(said(study.id()), text);
            Properties note = note(study);
            try (Writer writer =
                    Files.newBufferedWriter(folder.resolve(study.id()).resolve(NOTE))) {
                note.store(writer, null);
            }
            forgetOldest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties note(Study study) {
        Properties note = new Properties();
        note.setProperty("kind", study.wish().kind().name());
        note.setProperty("candidate", study.wish().candidate());
        note.setProperty("by", study.wish().by());
        study.wish().given().forEach((option, value) -> note.setProperty(GIVEN + option, value));
        note.setProperty("state", study.state().name());
        note.setProperty("asked", study.asked().toString());
        note.setProperty("begun", text(study.begun()));
        note.setProperty("ended", text(study.ended()));
        note.setProperty("code", Integer.toString(study.code()));
        return note;
    }

    private static String text(@Nullable Instant time) {
        return time == null ? "" : time.toString();
    }

    /** Those that are over, the latest first. */
    List<Study> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Study> all = new ArrayList<>();
        folders().forEach(each -> find(String.valueOf(each.getFileName())).ifPresent(all::add));
        return all;
    }

    private List<Path> folders() {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(each -> String.valueOf(each.getFileName()).matches(Study.FORM))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Study> find(String id) {
        Path file = folder.resolve(id).resolve(NOTE);
        if (!id.matches(Study.FORM) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties note = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            note.load(reader);
            return Optional.of(study(id, note));
        } catch (IOException | RuntimeException e) {
            // It only tells what once was found: one that is damaged is as one that was forgotten.
            return Optional.empty();
        }
    }

    private static Study study(String id, Properties note) {
        Map<String, String> given = new TreeMap<>();
        note.stringPropertyNames().stream()
                .filter(name -> name.startsWith(GIVEN))
                .forEach(name -> given.put(name.substring(GIVEN.length()), note.getProperty(name, "")));
        return new Study(
                id,
                new Wish(
                        StudyKind.valueOf(note.getProperty("kind", "")),
                        note.getProperty("candidate", ""),
                        note.getProperty("by", ""),
                        given),
                State.valueOf(note.getProperty("state", "")),
                Instant.parse(note.getProperty("asked", "")),
                time(note.getProperty("begun", "")),
                time(note.getProperty("ended", "")),
                Integer.parseInt(note.getProperty("code", "")));
    }

    private static @Nullable Instant time(String text) {
        return text.isEmpty() ? null : Instant.parse(text);
    }

    private void forgetOldest() throws IOException {
        for (Path old : folders().stream().skip(MOST).toList()) {
            FileSystemUtils.deleteRecursively(old);
        }
    }

    /** An empty folder for its files, also where it begins again. */
    void makeRoom(String id) {
        try {
            FileSystemUtils.deleteRecursively(files(id));
            Files.createDirectories(files(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
