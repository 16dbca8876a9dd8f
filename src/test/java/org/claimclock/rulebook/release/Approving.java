package org.claimclock.rulebook.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.claimclock.register.Books;
import org.claimclock.register.Register;
import org.claimclock.rulebook.Commands;
import org.claimclock.rulebook.Commands.Answer;
import org.claimclock.rulebook.EditedRules;

/** A rules folder and a data folder where operations ask for approvals. */
public record Approving(Path rules, Path home) {
    public static final String RESPONSE = "PARTNER_RESPONSE,cpor-2020,5,";
    private static final Path SAMPLES = Path.of("samples", "nights");

    /** With the shipped rules in the folder. */
    public static Approving shipped(Path folder) {
        Approving approving = new Approving(folder.resolve("rules"), folder.resolve("home"));
        EditedRules.copiedTo(approving.rules);
        return approving;
    }

    /** A copy of the folder as it is. */
    public EditedRules candidate(String name) {
        Path candidate = rules.resolveSibling(name);
        try {
            RulebookText.read(rules).writeInto(candidate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EditedRules(candidate);
    }

    /** Without the scenarios that still say five days. */
    public EditedRules fourteenDays(String name) {
        return quiet(candidate(name).replace("clocks.csv", RESPONSE, "PARTNER_RESPONSE,cpor-2020,14,"));
    }

    /** Leaves scenarios that speak of consent alone. */
    static EditedRules quiet(EditedRules rules) {
        try (Stream<Path> scenarios = Files.list(rules.folder().resolve("scenarios"))) {
            for (Path each : scenarios.toList()) {
                if (!each.endsWith("consent.csv")) {
                    Files.delete(each);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rules;
    }

    public Answer command(String... words) {
        return new Commands(rules, home).run(asked(words));
    }

    /** The whole command line, for a process of its own. */
    public List<String> words(String... words) {
        return new Commands(rules, home).words(asked(words));
    }

    private static String[] asked(String... words) {
        return Stream.concat(Stream.of(words), Stream.of("--set", "rules.require-approval=true"))
                .toArray(String[]::new);
    }

    public Answer approve(String from, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "rules", "approve", "--from", from, "--author", "Ana Ruiz", "--by", "Bo Lind", "--why", "Memo"));
        words.addAll(List.of(more));
        return command(words.toArray(String[]::new));
    }

    /** Approves the folder from the first sample night on. */
    public Approving approvedFromTheStart() {
        assertThat(approve("2021-03-02")).extracting(Answer::code, Answer::err).containsExactly(0, "");
        return this;
    }

    /** A night of the samples. */
    public Answer night(String asOf, String... more) {
        return command(run(asOf, more));
    }

    /** The words that run a night of the samples. */
    public static String[] run(String asOf, String... more) {
        return Stream.concat(
                        Stream.of("run", "--as-of", asOf, "--input", input(asOf).toString()), Stream.of(more))
                .toArray(String[]::new);
    }

    /** All sample nights up to this one. */
    public void nightsUpTo(String asOf) {
        try (Stream<Path> nights = Files.list(SAMPLES)) {
            nights.map(night -> night.getFileName().toString().substring(0, 10))
                    .filter(night -> night.compareTo(asOf) <= 0)
                    .sorted()
                    .forEach(night -> assertThat(night(night).code()).isIn(0, 3));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path input(String asOf) {
        try (Stream<Path> nights = Files.list(SAMPLES)) {
            return nights.filter(night -> night.getFileName().toString().startsWith(asOf))
                    .findFirst()
                    .orElse(SAMPLES.resolve("none"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String lock() {
        try {
            return Files.readString(rules.resolve("rules.lock"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What people did, in order: by whom, what, to what, and what came of it. */
    List<String> audit() {
        try (Register register = Books.open(home)) {
            List<String> deeds = new ArrayList<>(register.people().audit().before(Long.MAX_VALUE, 100).stream()
                    .map(deed -> deed.by() + " " + deed.what() + " " + deed.subject() + ": " + deed.outcome())
                    .toList());
            Collections.reverse(deeds);
            return deeds;
        }
    }

    void lock(String text) {
        new EditedRules(rules).write("rules.lock", text);
    }

    /** The version that an entry approves. */
    public String version(int number) {
        return lock().split("\\[" + number + "]\n[a-z ]+: ")[1].substring(0, 16);
    }

    public Path outbox(String asOf) {
        return home.resolve("outbox").resolve(asOf);
    }
}
