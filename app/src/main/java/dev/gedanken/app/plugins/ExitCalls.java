package dev.gedanken.app.plugins;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;
import java.util.Optional;

/**
 * Replaces a plugin's calls that would end the program by calls of {@link PluginExit}, which throw.
 *
 * <p>It finds calls and method references of {@code System.exit}, {@code Runtime.exit} and
 * {@code Runtime.halt}. It does not find calls by reflection, through method handles or from native
 * code; the user's consent protects against those.
 */
final class ExitCalls {
    private static final ClassDesc RUNTIME = ClassDesc.of("java.lang.Runtime");
    private static final ClassDesc HERE = ClassDesc.of(PluginExit.class.getName());
    private static final MethodTypeDesc WITH_STATUS =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
    private static final MethodTypeDesc WITH_RUNTIME =
            MethodTypeDesc.of(ConstantDescs.CD_void, RUNTIME, ConstantDescs.CD_int);

    /** The replacement of each method. */
    private static final Map<Target, MethodTypeDesc> REPLACED =
            Map.of(
                    new Target("java/lang/System", "exit"), WITH_STATUS,
                    new Target("java/lang/Runtime", "exit"), WITH_RUNTIME,
                    new Target("java/lang/Runtime", "halt"), WITH_RUNTIME);

    private final ClassFile classFile;

    private record Target(String owner, String name) {}

    /**
     * Creates it for the classes of a loader, which also provides the resources of their
     * superclasses.
     */
    ExitCalls(ClassLoader loader) {
        classFile =
                ClassFile.of(
                        ClassFile.ClassHierarchyResolverOption.of(
                                ClassHierarchyResolver.ofResourceParsing(loader)
                                        .orElse(ClassHierarchyResolver.defaultResolver())));
    }

    /**
     * Returns the class to define instead; the same bytes if it never ends the program.
     *
     * @throws ClassFormatError if the bytes are not a class
     */
    byte[] replacedIn(byte[] bytes) {
        try {
            ClassModel model = classFile.parse(bytes);
            if (!mayExit(model)) {
                return bytes;
            }
            return classFile.transformClass(
                    model, ClassTransform.transformingMethodBodies(ExitCalls::replace));
        } catch (IllegalArgumentException e) {
            throw (ClassFormatError)
                    new ClassFormatError(String.valueOf(e.getMessage())).initCause(e);
        }
    }

    private static boolean mayExit(ClassModel model) {
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof MemberRefEntry member
                    && REPLACED.containsKey(
                            new Target(
                                    member.owner().asInternalName(),
                                    member.name().stringValue()))) {
                return true;
            }
        }
        return false;
    }

    private static void replace(CodeBuilder code, CodeElement element) {
        switch (element) {
            case InvokeInstruction call when replacement(call).isPresent() ->
                    code.invokestatic(HERE, PluginExit.NAME, replacement(call).get());
            case InvokeDynamicInstruction dynamic -> code.invokedynamic(replaced(dynamic));
            default -> code.with(element);
        }
    }

    private static Optional<MethodTypeDesc> replacement(InvokeInstruction call) {
        return Optional.ofNullable(
                REPLACED.get(new Target(call.owner().asInternalName(), call.name().stringValue())));
    }

    private static DynamicCallSiteDesc replaced(InvokeDynamicInstruction dynamic) {
        ConstantDesc[] arguments =
                dynamic.bootstrapArgs().stream()
                        .map(ExitCalls::replaced)
                        .toArray(ConstantDesc[]::new);
        return DynamicCallSiteDesc.of(
                dynamic.bootstrapMethod(),
                dynamic.name().stringValue(),
                dynamic.typeSymbol(),
                arguments);
    }

    private static ConstantDesc replaced(ConstantDesc argument) {
        if (!(argument instanceof DirectMethodHandleDesc handle)) {
            return argument;
        }
        String owner = handle.owner().descriptorString();
        String internal = owner.substring(1, owner.length() - 1);
        MethodTypeDesc type = REPLACED.get(new Target(internal, handle.methodName()));
        return type == null
                ? argument
                : MethodHandleDesc.ofMethod(
                        DirectMethodHandleDesc.Kind.STATIC, HERE, PluginExit.NAME, type);
    }
}
