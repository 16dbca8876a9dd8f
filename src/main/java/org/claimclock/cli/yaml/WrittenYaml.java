package org.claimclock.cli.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;

/** A file of YAML. */
public final class WrittenYaml {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Where a value begins; both count from 0. */
    public record Spot(int line, int column) {}

    private final String name;
    private final byte[] bytes;

    /**
     * Reads nothing yet.
     *
     * @param name as it is told to people
     * @param bytes all of it
     */
    public WrittenYaml(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** Why it cannot be read, if it cannot: with the line and the column, which begin at 1, what stands there, and what to do. */
    public Optional<String> findFault() {
        String text;
        try {
            text = text();
        } catch (CharacterCodingException e) {
            return Optional.of(
                    name + ": the file is not UTF-8. Maybe save it again as UTF-8, or take out what is no ASCII.");
        }
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            new Yaml(new SafeConstructor(options))
                    .loadAll(new StringReader(text))
                    .forEach(document -> {});
            return Optional.empty();
        } catch (DuplicateKeyException e) {
            return Optional.of(
                    at(e.getProblemMark()) + "the key '" + e.getProblem().replaceFirst("found duplicate key ", "")
                            + "' stands there a second time. Maybe put what is below the two below one, or take one out.");
        } catch (MarkedYAMLException e) {
            return Optional.of(at(e.getProblemMark()) + words(e, text));
        } catch (ReaderException e) {
            return Optional.of(
                    name + ":" + lineOf(e.getPosition(), text) + ": a character stands there that no text has: "
                            + "U+%04X. Maybe take it out.".formatted(e.getCodePoint()));
        } catch (YAMLException e) {
            return Optional.of(name + ": " + e.getMessage());
        }
    }

    /**
     * The values as they are written, by where they begin: YAML takes {@code 12:30} for a number to the base of 60, and {@code 010} for eight. A value that
     * is left out, or {@code null}, is empty.
     *
     * @return nothing where it cannot be read
     */
    public Map<Spot, String> texts() {
        Map<Spot, String> texts = new HashMap<>();
        try {
            new Yaml()
                    .composeAll(new StringReader(text()))
                    .forEach(document -> gather(document, texts, Collections.newSetFromMap(new IdentityHashMap<>())));
            return texts;
        } catch (CharacterCodingException | YAMLException e) {
            return Map.of();
        }
    }

    private static void gather(Node node, Map<Spot, String> texts, Set<Node> seen) {
        if (!seen.add(node)) {
            return;
        }
        if (node instanceof ScalarNode scalar) {
            Mark mark = scalar.getStartMark();
            texts.put(
                    new Spot(mark.getLine(), mark.getColumn()),
                    scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue());
        } else if (node instanceof SequenceNode list) {
            list.getValue().forEach(each -> gather(each, texts, seen));
        } else if (node instanceof MappingNode map) {
            map.getValue().forEach(pair -> gather(pair.getValueNode(), texts, seen));
        }
    }

    private static String words(MarkedYAMLException fault, String text) {
        if (isTab(fault.getProblemMark(), text)) {
            return "a tab stands there. YAML takes spaces only before a key.";
        }
        return fault.getProblem() + ". Maybe the line, or the one before it, is indented otherwise than its neighbours,"
                + " or a value needs quotation marks around it.";
    }

    private static boolean isTab(Mark mark, String text) {
        String line = text.lines().skip(mark.getLine()).findFirst().orElse("");
        return line.substring(0, Math.min(line.length(), mark.getColumn() + 1)).matches("[ \\t]*\\t[ \\t]*");
    }

    private String at(Mark mark) {
        return name + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1) + ": ";
    }

    private static long lineOf(int position, String text) {
        return 1 + text.codePoints().limit(position).filter(c -> c == '\n').count();
    }

    private String text() throws CharacterCodingException {
        String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
