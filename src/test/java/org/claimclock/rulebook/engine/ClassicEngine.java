package org.claimclock.rulebook.engine;

import java.util.Collections;
import java.util.List;
import org.claimclock.rulebook.engine.drl.RuleCard;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;

/**
 * Drools' older engine: other code from the parser to the network, which interprets conditions where the executable model compiles them. It has no sandbox, so it
 * is let loose only on our own rules.
 */
public final class ClassicEngine {

    private ClassicEngine() {}

    public static Rules rules(RuleSources sources, List<RuleCard> cards) {
        var services = KieServices.get();
        var id = services.newReleaseId("org.claimclock", "classic", "1");
        var files = services.newKieFileSystem();
        files.generateAndWritePomXML(id);
        files.writeKModuleXML(services.newKieModuleModel().toXML());
        sources.files().forEach(text -> files.write("src/main/resources/rules/" + text.file(), text.text()));
        var builder = services.newKieBuilder(files).buildAll(DrlProject.class);
        var errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new AssertionError(errors.toString());
        }
        return new Rules(
                sources.fingerprint(),
                cards,
                false,
                new OneBase(services.newKieContainer(id).getKieBase()));
    }

    /** The older engine's rules do not tell of which types they speak, so all of them hear each question. */
    private static final class OneBase extends RuleBases {

        private final KieBase kieBase;

        OneBase(KieBase kieBase) {
            super(ClassicEngine.class.getClassLoader(), List.of());
            this.kieBase = kieBase;
        }

        @Override
        Circle about(List<Class<?>> facts) {
            return new Circle(kieBase, Collections.nCopies(facts.size(), true), false);
        }

        @Override
        KieBase all() {
            return kieBase;
        }
    }
}
