package org.claimclock.rulebook.engine;

import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import org.claimclock.rulebook.engine.drl.RuleText;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * The only class that touches Drools' services. They are found through the calling thread's context class loader, and what is not found at the first try
 * is missing for the life of the JVM; so every call here runs under the loader of this class, whatever thread asks. Drools' repository of modules belongs to the
 * JVM too: a module stays in it only while it is being built or loaded.
 */
final class Engine {

    private static final String FOLDER = "src/main/resources/rules/";

    private Engine() {}

    /** The outcome of a build: the archive's bytes, which are empty if there are errors. */
    static final class Build {

        private final byte[] archive;
        private final List<Message> errors;

        private Build(byte[] archive, List<Message> errors) {
            this.archive = archive;
            this.errors = errors;
        }

        byte[] archive() {
            return archive;
        }

        List<Message> errors() {
            return errors;
        }

        boolean failed() {
            return !errors.isEmpty();
        }
    }

    /** Compiles to the executable model, without loading anything. */
    static Build build(String version, List<RuleText> texts, Sandbox sandbox) {
        return inOwnContext(() -> {
            var services = KieServices.get();
            var id = services.newReleaseId("org.claimclock", "rules", version);
            try {
                var builder = builder(services, id, texts, sandbox).buildAll(ExecutableModelProject.class);
                // Besides its errors the compiler sends each generated class that has one.
                var errors = builder.getResults().getMessages(Message.Level.ERROR).stream()
                        .filter(error -> !error.getText().startsWith("Java source of "))
                        .toList();
                return errors.isEmpty()
                        ? new Build(((InternalKieModule) builder.getKieModule()).getBytes(), errors)
                        : new Build(new byte[0], errors);
            } finally {
                services.getRepository().removeKieModule(id);
            }
        });
    }

    /** Loads the rules of an archive; what is wrong with them shows when they are used. */
    static RuleBases load(byte[] archive, Sandbox sandbox) {
        return inOwnContext(() -> {
            var loader = new ArchiveLoader(archive, sandbox);
            return new RuleBases(
                    loader,
                    loader.models().stream().map(name -> model(name, loader)).toList());
        });
    }

    /** Runs all rules once on nothing, which finds what the build does not. */
    static RuleBases tried(RuleBases rules) {
        var session = newSession(rules.all());
        session.fireAllRules();
        session.dispose();
        return rules;
    }

    private static Model model(String name, ClassLoader loader) {
        try {
            return (Model) loader.loadClass(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("the archive holds no model " + name, e);
        }
    }

    // Deprecated, and the only settings that take a class loader, which is what holds the rules in.
    @SuppressWarnings("deprecation")
    static KieBase newBase(List<Rule> rules, ClassLoader loader) {
        return inOwnContext(() -> {
            var settings = KieServices.get().newKieBaseConfiguration(new Properties(), loader);
            return KieBaseBuilder.createKieBaseFromModel(new ModelImpl("rules").withRules(rules), settings);
        });
    }

    static KieSession newSession(KieBase rules) {
        return inOwnContext(() -> {
            var settings = KieServices.get().newKieSessionConfiguration();
            // A session belongs to one thread.
            settings.setOption(ThreadSafeOption.NO);
            return rules.newKieSession(settings, null);
        });
    }

    private static KieBuilder builder(KieServices services, ReleaseId id, List<RuleText> texts, Sandbox sandbox) {
        var files = services.newKieFileSystem();
        files.generateAndWritePomXML(id);
        files.writeKModuleXML(services.newKieModuleModel().toXML());
        texts.forEach(text -> files.write(FOLDER + text.file(), text.text()));
        return services.newKieBuilder(files, sandbox);
    }

    private static synchronized <T> T inOwnContext(Supplier<T> work) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(Engine.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
