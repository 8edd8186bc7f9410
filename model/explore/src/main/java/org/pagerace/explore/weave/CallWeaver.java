// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.weave;

import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Hooks in the place of calls that mean something to memory, and around all others. */
final class CallWeaver {
  private static final String OBJECT = "java/lang/Object";
  private static final String VAR_HANDLE = "java/lang/invoke/VarHandle";
  private static final Set<String> PURE_BOOTSTRAPS =
      Set.of("java/lang/invoke/LambdaMetafactory", "java/lang/runtime/SwitchBootstraps");

  private final MethodWeaver to;

  CallWeaver(MethodWeaver to) {
    this.to = to;
  }

  /** Whether the instruction has been replaced. */
  boolean call(MethodInsnNode insn) {
    boolean isStatic = insn.getOpcode() == Opcodes.INVOKESTATIC;
    if (insn.owner.equals(VAR_HANDLE) && !isStatic && Meaning.isAccessMode(insn.name)) {
      varHandle(insn);
      return true;
    }
    String meaning = Meaning.of(insn, isStatic, declaring(insn));
    if (meaning != null) {
      return special(insn, meaning);
    }
    ClassShape declaring = declaring(insn);
    boolean isLeaf = declaring != null && !declaring.isWoven()
        && PureCalls.isLeaf(declaring.name(), insn.name, insn.desc);
    if (isLeaf && !(insn.name.equals("<init>") && to.presets.pending() > 0)) {
      return false;
    }
    ordinary(insn, declaring, isStatic);
    return true;
  }

  private ClassShape declaring(MethodInsnNode insn) {
    String owner = insn.owner.startsWith("[") ? OBJECT : insn.owner;
    return to.owner.hierarchy().declaringMethod(owner, insn.name, insn.desc);
  }

  private boolean special(MethodInsnNode insn, String meaning) {
    if (meaning.equals("nothing")) {
      return true;
    }
    CodePoint point = to.point(insn.owner, insn.name, insn.desc, CodePoint.Traits.NONE);
    int size = to.frame.getStackSize();
    Operands operands = to.tell(point, size);
    operands.restore(size);
    switch (meaning) {
      case "fence" -> to.finish(point, "fence", "(O)V");
      case "currentThread" -> to.finish(point, meaning, "(O)Ljava/lang/Thread;");
      case "interrupted" -> to.finish(point, meaning, "(O)Z");
      case "currentActor" -> to.finish(point, meaning, "(O)I");
      case "property" -> {
        if (Type.getArgumentTypes(insn.desc).length == 1) {
          to.out.add(new InsnNode(Opcodes.ACONST_NULL));
        }
        String string = "Ljava/lang/String;";
        to.finish(point, meaning, "(" + string + string + "O)" + string);
      }
      case "arrayCopy" -> to.finish(point, meaning, "(OIOIIO)V");
      case "arrayClone" -> {
        to.finish(point, meaning, "(OO)O");
        to.out.add(new TypeInsnNode(Opcodes.CHECKCAST, insn.owner));
        // The instruction's own type is Object: what follows casts again.
      }
      case "wait" -> {
        if (insn.desc.equals("()V")) {
          to.out.add(new InsnNode(Opcodes.LCONST_0));
        } else if (insn.desc.equals("(JI)V")) {
          to.out.add(new InsnNode(Opcodes.I2L));
          to.out.add(new InsnNode(Opcodes.LADD));
        }
        to.finish(point, "waitFor", "(OJO)V");
      }
      default -> to.finish(point, meaning, "(OO)V");
    }
    return true;
  }

  private void varHandle(MethodInsnNode insn) {
    Type[] arguments = Type.getArgumentTypes(insn.desc);
    int size = to.frame.getStackSize();
    int receiver = size - arguments.length - 1;
    CodePoint point = to.point(insn.owner, insn.name, insn.desc, CodePoint.Traits.NONE);
    Operands operands = to.tell(point, size);
    operands.restore(receiver);
    operands.load(receiver);
    HookCalls.number(to.out, arguments.length);
    to.out.add(new TypeInsnNode(Opcodes.ANEWARRAY, OBJECT));
    for (int i = 0; i < arguments.length; i++) {
      to.out.add(new InsnNode(Opcodes.DUP));
      HookCalls.number(to.out, i);
      operands.loadBoxed(receiver + 1 + i, arguments[i]);
      to.out.add(new InsnNode(Opcodes.AASTORE));
    }
    to.finish(point, "varHandle", "(OAO)O");
    HookCalls.unbox(to.out, Type.getReturnType(insn.desc));
  }

  private void ordinary(MethodInsnNode insn, ClassShape declaring, boolean isStatic) {
    int arguments = Type.getArgumentTypes(insn.desc).length + (isStatic ? 0 : 1);
    int size = to.frame.getStackSize();
    boolean isConstructor = insn.name.equals("<init>");
    boolean isWoven = declaring != null && declaring.isWoven();
    CodePoint.Traits traits =
        isStatic
            ? CodePoint.Traits.STATIC
            : insn.getOpcode() == Opcodes.INVOKESPECIAL ? CodePoint.Traits.SPECIAL : CodePoint.Traits.NONE;
    String owner = declaring == null ? insn.owner : declaring.name();
    CodePoint point = to.point(owner, insn.name, insn.desc, traits);
    Operands operands = to.tell(point, size - arguments);
    if (!isWoven) {
      if (isStatic || isConstructor) {
        to.out.add(new InsnNode(Opcodes.ACONST_NULL));
      } else {
        operands.load(size - arguments);
      }
      to.finish(point, "leaving", "(OO)V");
      printed(insn, operands, size);
    }
    operands.restore(size);
    boolean isThis = isConstructor && to.frame.getStack(size - arguments) instanceof Kinds.Raw raw && raw.isThis();
    to.out.add(insn.clone(null));
    to.returned();
    if (isThis) {
      to.constructed(insn.owner);
    }
  }

  /** Arguments on which a method of the JDK calls a method in its turn. */
  private void printed(MethodInsnNode insn, Operands operands, int size) {
    if (!PureCalls.calls(insn.owner, insn.name)) {
      return;
    }
    boolean isEquality = insn.name.equals("equals");
    CodePoint point =
        isEquality
            ? to.point(OBJECT, "equals", "(Ljava/lang/Object;)Z", CodePoint.Traits.NONE)
            : to.point(OBJECT, "toString", "()Ljava/lang/String;", CodePoint.Traits.NONE);
    Type[] types = Type.getArgumentTypes(insn.desc);
    for (int i = 0; i < types.length; i++) {
      String name = types[i].getClassName();
      if (name.equals("java.lang.Object") || name.equals("java.lang.CharSequence")) {
        operands.load(size - types.length + i);
        to.finish(point, "printing", "(OO)V");
      }
    }
  }

  /** Whether the instruction has been replaced. */
  boolean dynamic(InvokeDynamicInsnNode insn) {
    Handle bootstrap = insn.bsm;
    if (PURE_BOOTSTRAPS.contains(bootstrap.getOwner())) {
      return false;
    }
    int arguments = Type.getArgumentTypes(insn.desc).length;
    int size = to.frame.getStackSize();
    switch (bootstrap.getOwner()) {
      case "java/lang/invoke/StringConcatFactory" -> {
        CodePoint point = to.point(OBJECT, "toString", "()Ljava/lang/String;", CodePoint.Traits.NONE);
        Operands operands = to.tell(point, size - arguments);
        Type[] types = Type.getArgumentTypes(insn.desc);
        for (int i = 0; i < arguments; i++) {
          if (types[i].getSort() >= Type.ARRAY && !types[i].getClassName().equals("java.lang.String")) {
            operands.load(size - arguments + i);
            to.finish(point, "printing", "(OO)V");
          }
        }
        operands.restore(size);
        to.out.add(insn.clone(null));
        to.returned();
        return true;
      }
      case "java/lang/runtime/ObjectMethods" -> {
        CodePoint point = to.point(to.owner.name(), insn.name, insn.desc, CodePoint.Traits.SPECIAL);
        Operands operands = to.tell(point, size - arguments);
        operands.restore(size);
        Handle own = new Handle(bootstrap.getTag(), HookCalls.OWNER, "objectMethods", bootstrap.getDesc(), false);
        to.out.add(new InvokeDynamicInsnNode(insn.name, insn.desc, own, insn.bsmArgs));
        to.returned();
        return true;
      }
      default -> {
        CodePoint point = to.point(bootstrap.getOwner(), bootstrap.getName(), null, CodePoint.Traits.STATIC);
        Operands operands = to.tell(point, size - arguments);
        to.out.add(new InsnNode(Opcodes.ACONST_NULL));
        to.finish(point, "leaving", "(OO)V");
        operands.restore(size);
        to.out.add(insn.clone(null));
        to.returned();
        return true;
      }
    }
  }
}
