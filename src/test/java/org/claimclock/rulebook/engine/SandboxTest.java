package org.claimclock.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimclock.rulebook.engine.Rulebooks.LANGUAGE;
import static org.claimclock.rulebook.engine.Rulebooks.draft;

import java.nio.file.Path;
import java.util.List;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.claimclock.rulebook.engine.drl.RuleText;
import org.claimclock.rulebook.engine.facts.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile rules that nobody read before: the class loader alone must stop them. */
class SandboxTest {

    private final Sandbox sandbox = new Sandbox(LANGUAGE, SandboxTest.class.getClassLoader());

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "System.exit( 1 );",
                "Runtime.getRuntime().halt( 1 );",
                "new ProcessBuilder( \"true\" ).start();",
                "new java.io.File( \"escape.txt\" ).createNewFile();",
                "new java.io.FileOutputStream( \"escape.txt\" ).close();",
                "java.nio.file.Files.createTempFile( \"claimclock\", \"escape\" );",
                "new java.util.Formatter( \"escape.txt\" ).close();",
                "new java.util.Scanner( \"\" ).next();",
                "java.util.ServiceLoader.load( Object.class );",
                "new java.net.URL( \"http://localhost/\" ).openStream();",
                "new java.net.Socket( \"localhost\", 80 );",
                "new Thread( () -> {} ).start();",
                "java.util.concurrent.ForkJoinPool.commonPool();",
                "new java.util.Timer();",
                "Class.forName( \"java.lang.Runtime\" ).getMethod( \"getRuntime\" ).invoke( null );",
                "Class.forName( \"java.lang.Runtime\" ).newInstance();",
                "Object.class.getModule().getClassLoader().loadClass( \"java.lang.Runtime\" );",
                "Case.class.getModule().getLayer();",
                "Object m = Case.class.getModule(); System.out.println( m );",
                "Object m = Case.class.getModule();",
                "Thread.currentThread().getContextClassLoader();",
                "Case.class.getClassLoader().loadClass( \"java.lang.Runtime\" );",
                "Object loader = Case.class.getClassLoader();",
                "var lookup = java.lang.invoke.MethodHandles.lookup(); lookup.findClass( \"java.lang.Runtime\" );",
                "java.lang.invoke.MethodType.fromMethodDescriptorString( \"()Ljava/lang/Runtime;\", null );",
                "org.kie.api.KieServices.get().newKieFileSystem();",
                "org.drools.util.IoUtils.findPort();",
                "new org.claimclock.rulebook.engine.RuleCompiler( null, null );",
                "new javax.script.ScriptEngineManager();",
                "sun.misc.Unsafe.getUnsafe();"
            })
    void hostileConsequencesAreStopped(String consequence) {
        assertThatThrownBy(() -> run("when Case() then " + consequence)).isInstanceOf(Throwable.class);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Case( System.getenv() != null )",
                "Case( eval( System.getenv() != null ) )",
                "Case( id == System.getProperty( \"user.home\" ) )",
                "Case( Runtime.getRuntime().availableProcessors() > 0 )",
                "Case( java.lang.Runtime.getRuntime().availableProcessors() > 0 )",
                "Case( this.getClass().getClassLoader() != null )",
                "Case() $e : java.util.Map() from System.getenv()",
                "Case() $e : Object() from java.lang.System.getProperties()"
            })
    void hostileConditionsAreStopped(String condition) {
        assertThatThrownBy(() -> run("when " + condition + " then")).isInstanceOf(Throwable.class);
    }

    @Test
    void harmlessRulesPass() {
        assertThat(run("when Case( proofs > 0, window.lastDay.year > 2000, id == \"C-\" + 2 ) then"))
                .isEqualTo(1);
    }

    @Test
    void whatLoadsIsWhatIsListed() throws ClassNotFoundException {
        assertThat(sandbox.loadClass(Case.class.getName())).isSameAs(Case.class);
        assertThatThrownBy(() -> sandbox.loadClass("java.lang.Runtime"))
                .isInstanceOf(ClassNotFoundException.class)
                .hasMessage("java.lang.Runtime is outside the rules' sandbox");
        assertThat(sandbox.getResource("application.yaml")).isNull();
        assertThat(sandbox.getResource("java/lang/Runtime.class")).isNull();
        assertThat(sandbox.getResource(Case.class.getName().replace('.', '/') + ".class"))
                .isNotNull();
    }

    @Test
    void aCachedArchiveRunsInTheSandboxToo(@TempDir Path folder) {
        var sources = Rulebooks.declinedAndProved();
        compiled(folder, sources);

        try (var rules = compiled(folder, sources)) {
            assertThat(rules.cached()).isTrue();
            assertThat(rules.loader().getParent()).isInstanceOf(Sandbox.class);
        }
    }

    private static Rules compiled(Path folder, RuleSources sources) {
        return ((Compiled.Ready) new RuleCompiler(LANGUAGE, folder).compile(sources)).rules();
    }

    /** Compiles one rule without reading it first, and fires it; the answer is how often. */
    private int run(String rest) {
        var text = Rulebooks.HEADER + "rule \"R\" " + rest + "\nend";
        var build = Engine.build("hostile", List.of(new RuleText("hostile.drl", text)), sandbox);
        assertThat(build.errors()).isEmpty();
        var session = Engine.newSession(Engine.load(build.archive(), sandbox).all());
        try {
            session.insert(draft(1));
            return session.fireAllRules();
        } finally {
            session.dispose();
        }
    }
}
