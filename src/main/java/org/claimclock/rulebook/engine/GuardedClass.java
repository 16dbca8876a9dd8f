package org.claimclock.rulebook.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimclock.rulebook.engine.drl.RuleLanguage;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** One class under the eyes of the {@link CodeGuard}: each instruction is allowed here, or refused. */
final class GuardedClass extends ClassVisitor {

    /** What compiled conditions were seen to call and to read, beside facts and themselves. */
    private static final Pattern USED = Pattern.compile(String.join(
            "|",
            "java/lang/(Boolean|Byte|Short|Integer|Long|Float|Double|Character)\\.(valueOf|[a-z]+Value|TYPE)",
            "java/lang/Enum\\.(<init>|valueOf)",
            "java/lang/(Object|RuntimeException|IllegalArgumentException)\\.<init>",
            "java/lang/(Object|String|Enum)\\.(equals|hashCode)",
            "java/lang/String\\.(isEmpty|isBlank|length|startsWith|endsWith)",
            "java/lang/System\\.arraycopy",
            "java/lang/invoke/StringConcatFactory\\.makeConcatWithConstants",
            "java/math/(BigDecimal|BigInteger)\\.(<init>|valueOf|add|subtract|compareTo|equals|[a-z]+Value)",
            "java/time/LocalDate\\.(isBefore|isAfter|isEqual|getYear|getMonthValue|getDayOfMonth|getDayOfWeek|equals|compareTo)",
            "java/time/DayOfWeek\\.\\w+",
            "java/time/format/DateTimeFormatterBuilder\\.(<init>|appendPattern|parseCaseInsensitive|toFormatter)",
            "java/util/Locale\\.ENGLISH",
            "java/util/(Arrays\\.asList|Collections\\.emptyList|Objects\\.equals)",
            "java/util/(Collection|List|Set|SortedSet|Map|SortedMap)\\.(contains|containsAll|containsKey|isEmpty|size|equals)",
            "org/drools/model/(DomainClassMetadata\\.getPropertyIndex|Index\\$ConstraintType\\.\\w+|functions/PredicateInformation\\.(<init>|addRuleNames))",
            "org/drools/model/PatternDSL\\$PatternDef\\.(bind|expr)",
            "org/drools/model/impl/RuleBuilder\\.(build|metadata)",
            "org/drools/modelcompiler/dsl/pattern/D\\.(alphaIndexedBy|betaIndexedBy|declarationOf|execute|pattern|reactOn|rule|not|exists|and|or|eval)",
            "org/drools/model/operators/(Contains|In|MemberOf)Operator\\.INSTANCE",
            "org/drools/modelcompiler/util/EvaluationUtil\\.(are|greater|less)\\w+",
            "org/drools/util/DateUtils\\.getDateFormatMask"));

    /** Rows of facts that one condition names; more is not written by hand. */
    private static final int LARGEST_ARRAY = 1000;

    private final RuleLanguage language;
    private final List<String> faults;
    private String self = "";
    private boolean isLambda;

    GuardedClass(RuleLanguage language, List<String> faults) {
        super(Opcodes.ASM9);
        this.language = language;
        this.faults = faults;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        self = name;
        isLambda = name.contains("/Lambda");
    }

    private boolean isOwn(String type) {
        return type.startsWith(language.rulePackage() + "/");
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new Instructions(name + descriptor);
    }

    private final class Instructions extends MethodVisitor {
        private final String method;
        private final Set<Label> passed = new HashSet<>();
        private int number = Integer.MAX_VALUE;

        private Instructions(String method) {
            super(Opcodes.ASM9);
            this.method = method;
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label target) {
            if (passed.contains(target)) {
                refuse("loop");
            }
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.MONITORENTER) {
                refuse("lock");
            }
            boolean small = opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5;
            number = small ? opcode - Opcodes.ICONST_0 : Integer.MAX_VALUE;
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            if (opcode == Opcodes.NEWARRAY) {
                refuse("fill an array of numbers");
            }
            number = operand;
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            number = Integer.MAX_VALUE;
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            if (opcode == Opcodes.ANEWARRAY && number > LARGEST_ARRAY && !isOwn(type)) {
                refuse("make an array of " + type + " of any size");
            }
        }

        @Override
        public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
            refuse("make an array of arrays");
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            use("read", owner, name, descriptor);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            use("call", owner, name, descriptor);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            use("call", bootstrap.getOwner(), bootstrap.getName(), bootstrap.getDesc());
        }

        private void use(String how, String owner, String name, String descriptor) {
            number = Integer.MAX_VALUE;
            boolean fact = language.allowsType(owner.replace('/', '.'));
            if (!mayUseOwn(owner, name + descriptor)
                    && !fact
                    && !USED.matcher(owner + "." + name).matches()) {
                refuse(how + " " + owner.replace('/', '.').replace('$', '.') + "." + name);
            }
        }

        /** What a person wrote is in the lambdas; they are called, and call none of the rest. */
        private boolean mayUseOwn(String owner, String member) {
            return isOwn(owner) && (!isLambda || owner.equals(self) && !member.equals(method));
        }

        private void refuse(String what) {
            faults.add("were compiled to code that would " + what + "; no condition needs that.");
        }
    }
}
