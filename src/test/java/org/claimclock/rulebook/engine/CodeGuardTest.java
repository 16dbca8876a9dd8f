package org.claimclock.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.claimclock.rulebook.engine.drl.RuleReader;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.claimclock.rulebook.engine.drl.RuleText;
import org.junit.jupiter.api.Test;

/** What the compiled code may do, and what it may not, word for word. */
class CodeGuardTest {

    private final Sandbox sandbox = new Sandbox(Rulebooks.LANGUAGE, CodeGuardTest.class.getClassLoader());
    private final CodeGuard guard = new CodeGuard(Rulebooks.LANGUAGE);

    @Test
    void everyKindOfConditionThatTheReaderAllowsPasses() {
        RuleText text = Rulebooks.file("all.drl", """
                rule "All kinds"
                    @effect( SUBMIT ) @source( "Test" )
                when
                    Denied( $on : date )
                    Case( status == Status.APPROVED || status != Status.DRAFT && proofs > 0, proofs + 1 < 3 * 4, proofs - 1 >= 0 / 2,
                        proofs % 2 <= 1, $proofs : proofs, id in ( "A", "B" ), products contains "P-1", "P-1" memberOf products,
                        id.startsWith("C"), !id.isEmpty(), id.length() > 3, products.size() > 0, window.covers( $on ) == false,
                        window.lastDay.isBefore( $on ), $on.year > 2000, $on.monthValue <= 12, proofs == $proofs, this == this )
                    not Case( proofs > 7 )
                    exists ( Denied() or Case( proofs == 1 ) )
                then
                end
                """);
        assertThat(new RuleReader(Rulebooks.LANGUAGE, sandbox)
                        .read(RuleSources.of(text))
                        .faults())
                .isEmpty();

        assertThat(faults(text)).isEmpty();
    }

    @Test
    void aLoopIsNamed() {
        assertThat(faults(consequence("do { } while ( true );")))
                .containsExactly("were compiled to code that would loop; no condition needs that.");
    }

    @Test
    void aLockIsNamed() {
        assertThat(faults(consequence("synchronized ( \"x\" ) { }")))
                .containsExactly("were compiled to code that would lock; no condition needs that.");
    }

    @Test
    void anArrayIsNamed() {
        assertThat(faults(consequence("int[] all = new int[Integer.MAX_VALUE];")))
                .containsExactly("were compiled to code that would fill an array of numbers; no condition needs that.");
        assertThat(faults(consequence("Object[] all = new Object[Integer.MAX_VALUE];")))
                .containsExactly(
                        "were compiled to code that would make an array of java/lang/Object of any size; no condition needs that.");
        assertThat(faults(consequence("Object[][] all = new Object[9][9];")))
                .containsExactly("were compiled to code that would make an array of arrays; no condition needs that.");
    }

    @Test
    void aCallAndAFieldAreNamed() {
        assertThat(faults(consequence("Object all = java.math.BigInteger.TEN.pow( 9 );")))
                .containsExactly(
                        "were compiled to code that would call java.math.BigInteger.pow; no condition needs that.",
                        "were compiled to code that would read java.math.BigInteger.TEN; no condition needs that.");
    }

    @Test
    void aClassThatNoRuleNeedsIsNamed() throws IOException {
        assertThat(guard.faults(archive("rules/Trojan.class", "x")))
                .containsExactly("were compiled to the class rules/Trojan, which no rule needs.");
    }

    @Test
    void aClassThatCannotBeReadIsNamed() throws IOException {
        String name = "rules/P00/LambdaPredicate00000000000000000000000000000000";

        assertThat(guard.faults(archive(name + ".class", "no class")))
                .singleElement()
                .asString()
                .startsWith("were compiled to the class " + name + ", which cannot be read: ");
    }

    private static byte[] archive(String name, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static RuleText consequence(String code) {
        return new RuleText("a.drl", Rulebooks.HEADER + "rule \"R\" when Case() then " + code + "\nend");
    }

    private List<String> faults(RuleText text) {
        var build = Engine.build("guarded", List.of(text), sandbox);
        assertThat(build.errors()).isEmpty();
        return guard.faults(build.archive());
    }
}
