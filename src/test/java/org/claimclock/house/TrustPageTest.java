package org.claimclock.house;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that says what is lost names tests that exist, and all that pull the plug. */
class TrustPageTest {

    private static final Path PAGE = Path.of("src", "docs", "trust.md");
    private static final Path TESTS = Path.of("src", "test", "java", "org", "claimclock");

    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static final Pattern METHOD =
            Pattern.compile("@(?:Test|ParameterizedTest)\\b(?:(?!\\bvoid\\b).)*+void (\\w+)\\(", Pattern.DOTALL);

    @Test
    void eachTestThatThePageNamesIsThere() throws IOException {
        Map<String, Set<String>> tests = testsBelow(TESTS);

        assertThat(named())
                .allSatisfy(name -> assertThat(tests.getOrDefault(classOf(name), Set.of()))
                        .as(name)
                        .contains(methodOf(name)));
    }

    @Test
    void eachClassOfCrashesIsOnThePage() throws IOException {
        Set<String> onThePage = named().stream().map(TrustPageTest::classOf).collect(toCollection(TreeSet::new));

        assertThat(onThePage).containsAll(testsBelow(TESTS.resolve("crash")).keySet());
    }

    private static Set<String> named() throws IOException {
        return NAMED.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1) + "." + found.group(2))
                .collect(toCollection(TreeSet::new));
    }

    /** The tests of each class, by its simple name. */
    private static Map<String, Set<String>> testsBelow(Path folder) throws IOException {
        Map<String, Set<String>> tests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
                Set<String> methods = METHOD.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .collect(toCollection(TreeSet::new));
                tests.computeIfAbsent(file.getFileName().toString().replace(".java", ""), name -> new TreeSet<>())
                        .addAll(methods);
            }
        }
        return tests;
    }

    private static String classOf(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    private static String methodOf(String name) {
        return name.substring(name.indexOf('.') + 1);
    }
}
