package org.claimclock.rulebook.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimclock.rulebook.engine.drl.RuleLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The class loader behind compiled rules: what it does not know, a rule cannot name when it is compiled and cannot reach when it runs, whatever got
 * past the reader. It allows the fact packages and what Drools' generated code was seen to need.
 */
final class Sandbox extends ClassLoader {

    /** Classes that generated code links to when it runs. */
    private static final Pattern LINKED = Pattern.compile(String.join(
            "|",
            "java\\.lang\\.(Object|String|CharSequence|Comparable|Iterable|Number|Boolean|Byte|Short|Integer|Long|Float|Double|Character"
                    + "|Math|Enum(\\$EnumDesc)?|Record|Void|Override|Deprecated|FunctionalInterface|AutoCloseable|Cloneable|Class|Throwable|StringBuilder"
                    + "|\\w*Exception|\\w*Error|constant\\.\\w+|annotation\\.\\w+"
                    + "|invoke\\.(StringConcatFactory|LambdaMetafactory|CallSite|MethodType|MethodHandle|SerializedLambda|MethodHandles\\$Lookup)"
                    + "|invoke\\.TypeDescriptor(\\$OfField)?|runtime\\.ObjectMethods)",
            "java\\.math\\.\\w+",
            "java\\.time\\.(\\w+|chrono\\.\\w+|temporal\\.\\w+|format\\.\\w+)",
            "java\\.util\\.(Arrays|Collection|Collections|Comparator|Iterator|List|Locale|Map|Map\\$Entry|Objects|Optional|Set|SortedSet|SortedMap|UUID"
                    + "|function\\.\\w+|regex\\.\\w+)",
            "java\\.io\\.(Serializable|Externalizable|ObjectInput|ObjectOutput|IOException|ObjectStreamException)",
            "org\\.drools\\.(model|modelcompiler|mvel\\.evaluators|core\\.base\\.accumulators)\\.[\\w.$]+",
            "org\\.drools\\.(compiler\\.kie\\.builder\\.MaterializedLambda|util\\.DateUtils|ecj\\.EclipseJavaCompiler)",
            "org\\.kie\\.api\\.(builder|conf|definition|runtime\\.conf)\\.[\\w.$]+",
            "org\\.kie\\.util\\.maven\\.support\\.ReleaseIdImpl"));

    /** Types that stand in the signatures of those above, so the compiler must see them; nothing links to them. */
    private static final Pattern IN_SIGNATURES = Pattern.compile(String.join(
            "|",
            "java\\.lang\\.(invoke\\.MethodHandles|reflect\\.(AnnotatedElement|GenericDeclaration|Type))",
            "java\\.io\\.ObjectInputStream",
            "org\\.kie\\.api\\.(KieServices|internal\\.utils\\.KieService)"));

    /** Linked by the JVM itself; a rule that names one of them does not compile. */
    private static final Pattern NEVER_NAMED =
            Pattern.compile("java\\.lang\\.invoke\\.(MethodHandle|LambdaMetafactory)");

    /** Drools' own settings, which it looks for through the loader of the rules. */
    private static final Set<String> SETTINGS = Set.of(
            "META-INF/kie.default.properties.conf",
            "META-INF/kie.default.mvel.properties.conf",
            "META-INF/kie.properties.conf");

    private final RuleLanguage language;
    private final ClassLoader outside;

    Sandbox(RuleLanguage language, ClassLoader outside) {
        super(null);
        this.language = language;
        this.outside = outside;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (language.allowsType(name) || LINKED.matcher(name).matches()) {
            return outside.loadClass(name);
        }
        throw new ClassNotFoundException(name + " is outside the rules' sandbox");
    }

    @Override
    public @Nullable URL getResource(String name) {
        return mayRead(name) ? outside.getResource(name) : null;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return mayRead(name) ? outside.getResources(name) : Collections.emptyEnumeration();
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return mayRead(name) ? outside.getResourceAsStream(name) : null;
    }

    private boolean mayRead(String name) {
        if (!name.endsWith(".class")) {
            return SETTINGS.contains(name);
        }
        var type = name.substring(0, name.length() - ".class".length()).replace('/', '.');
        return language.allowsType(type)
                || IN_SIGNATURES.matcher(type).matches()
                || LINKED.matcher(type).matches() && !NEVER_NAMED.matcher(type).matches();
    }
}
