package org.claimclock.rulebook.engine;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimclock.rulebook.engine.drl.RuleText;

/**
 * Looks at rule files as plain text before the compiler gets them, for what would do harm while it compiles: code in annotations, which it runs, and
 * conditions that it would multiply until all memory is gone. It stands behind the reader of rule files, is much coarser, and shares no code with it.
 */
final class TextGuard {
    private static final Pattern RULE = Pattern.compile("(?m)^(?=\\s*rule\\b)");
    private static final Pattern TEXT_OR_COMMENT =
            Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\n]|\\\\.)*'|//[^\n]*|/\\*(?s:.)*?\\*/");
    private static final Pattern CODE_IN_ANNOTATION = Pattern.compile("@\\s*\\w+\\s*\\((?!\\s*(\"\"|\\$?\\w+)\\s*\\))");
    private static final Pattern FACT = Pattern.compile("\\b[A-Z]\\w*\\s*\\(");
    private static final Pattern OR = Pattern.compile("\\bor\\b|\\|\\|[\\s(]*(\\$\\w+\\s*:\\s*)?[A-Z]\\w*\\s*\\(");
    private static final int MOST_FACTS = 200;
    private static final int MOST_ORS = 10;

    private TextGuard() {}

    /** A sentence for each thing that is refused. */
    static List<String> faults(List<RuleText> files) {
        return files.stream()
                .flatMap(file -> RULE.splitAsStream(bare(file.text())))
                .flatMap(TextGuard::ofRule)
                .distinct()
                .toList();
    }

    /** Without comments, and with empty texts. */
    private static String bare(String text) {
        return TEXT_OR_COMMENT.matcher(text).replaceAll(found -> found.group().startsWith("/") ? " " : "\"\"");
    }

    private static Stream<String> ofRule(String rule) {
        Stream<String> code = CODE_IN_ANNOTATION.matcher(rule).find()
                ? Stream.of("have code in an annotation, which the compiler would run; no rule needs that.")
                : Stream.of();
        Stream<String> facts = FACT.matcher(rule).results().count() > MOST_FACTS
                ? Stream.of("ask for more than " + MOST_FACTS + " facts at once; no rule needs that.")
                : Stream.of();
        Stream<String> ors = OR.matcher(rule).results().count() > MOST_ORS
                ? Stream.of(
                        "have more than " + MOST_ORS + " ors, which the compiler would multiply; no rule needs that.")
                : Stream.of();
        return Stream.of(code, facts, ors).flatMap(each -> each);
    }
}
