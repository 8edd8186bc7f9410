// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.weave;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;

/** Hooks in the place of accesses to fields and array elements, and around monitors. */
final class AccessWeaver {
  private final MethodWeaver to;

  AccessWeaver(MethodWeaver to) {
    this.to = to;
  }

  /** Whether the instruction has been replaced. */
  boolean field(FieldInsnNode insn) {
    ClassShape declaring = to.owner.hierarchy().declaringField(insn.owner, insn.name, insn.desc);
    Integer access = declaring == null ? null : declaring.fields().get(insn.name + insn.desc);
    if (access == null) {
      return false; // The virtual machine says what is missing, when the code is reached.
    }
    boolean isFinal = (access & Opcodes.ACC_FINAL) != 0;
    boolean isVolatile = (access & Opcodes.ACC_VOLATILE) != 0;
    CodePoint.Traits traits =
        isFinal ? CodePoint.Traits.FINAL : isVolatile ? CodePoint.Traits.VOLATILE : CodePoint.Traits.NONE;
    Type type = Type.getType(insn.desc);
    int size = to.frame.getStackSize();
    switch (insn.getOpcode()) {
      case Opcodes.GETFIELD -> {
        CodePoint point = to.point(declaring.name(), insn.name, insn.desc, traits);
        Operands operands = to.tell(point, size);
        operands.restore(size - 1);
        operands.load(size - 1);
        to.finish(point, "getField", "(OO)O");
        HookCalls.unbox(to.out, type);
        return true;
      }
      case Opcodes.PUTFIELD -> {
        if (to.frame.getStack(size - 2) instanceof Kinds.Raw) {
          to.presets.keep(insn);
          return false;
        }
        CodePoint point = to.point(declaring.name(), insn.name, insn.desc, traits);
        Operands operands = to.tell(point, size);
        operands.restore(size - 2);
        operands.load(size - 2);
        operands.loadBoxed(size - 1, type);
        to.finish(point, "putField", "(OOO)V");
        if (isFinal) {
          // In a constructor: reflection could not set it, so the instruction itself does.
          operands.load(size - 2);
          operands.load(size - 1);
        }
        return !isFinal;
      }
      default -> {
        return isFinal ? finalStatic(insn, declaring) : staticField(insn, declaring, traits);
      }
    }
  }

  private boolean finalStatic(FieldInsnNode insn, ClassShape declaring) {
    if (insn.getOpcode() == Opcodes.GETSTATIC && !declaring.isWoven()) {
      Type type = Type.getType(insn.desc);
      if (type.getSort() >= Type.ARRAY) {
        // What a class of the JDK hands out was made by no actor.
        to.out.add(new FieldInsnNode(Opcodes.GETSTATIC, insn.owner, insn.name, insn.desc));
        to.out.add(new InsnNode(Opcodes.DUP));
        CodePoint point = to.point(declaring.name(), insn.name, insn.desc, CodePoint.Traits.FINAL);
        to.finish(point, "given", "(OO)V");
        return true;
      }
    } else if (insn.getOpcode() == Opcodes.GETSTATIC && to.isInitialiser() && !declaring.name().equals(to.owner.name())) {
      CodePoint point = to.point(declaring.name(), insn.name, insn.desc, CodePoint.Traits.FINAL);
      to.finish(point, "using", "(O)V");
    }
    return false;
  }

  private boolean staticField(FieldInsnNode insn, ClassShape declaring, CodePoint.Traits traits) {
    Type type = Type.getType(insn.desc);
    int size = to.frame.getStackSize();
    CodePoint point = to.point(declaring.name(), insn.name, insn.desc, traits);
    Operands operands = to.tell(point, size);
    if (insn.getOpcode() == Opcodes.GETSTATIC) {
      operands.restore(size);
      to.finish(point, "getStatic", "(O)O");
      HookCalls.unbox(to.out, type);
    } else {
      operands.restore(size - 1);
      operands.loadBoxed(size - 1, type);
      to.finish(point, "putStatic", "(OO)V");
    }
    return true;
  }

  /** Whether the instruction has been replaced. */
  boolean simple(int opcode) {
    int size = to.frame.getStackSize();
    if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
      CodePoint point = to.point(null, "array read", null, CodePoint.Traits.NONE);
      Operands operands = to.tell(point, size);
      operands.restore(size);
      if (opcode == Opcodes.AALOAD) {
        // The hook puts the element where the instruction finds it: only the verifier knows its type.
        to.finish(point, "arrayElement", "(AIO)V");
        operands.load(size - 2);
        operands.load(size - 1);
        to.out.add(new InsnNode(Opcodes.AALOAD));
        operands.load(size - 2);
        operands.load(size - 1);
        HookCalls.hook(to.out, "arrayElementRead", "(AI)V");
        return true;
      }
      if (opcode == Opcodes.BALOAD) {
        to.finish(point, "arrayReadByte", "(OIO)I");
      } else {
        to.finish(point, "arrayRead", "(OIO)O");
        HookCalls.unbox(to.out, elementType(opcode - Opcodes.IALOAD));
      }
      return true;
    }
    if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
      CodePoint point = to.point(null, "array write", null, CodePoint.Traits.NONE);
      Operands operands = to.tell(point, size);
      operands.restore(size - 1);
      operands.loadBoxed(size - 1, operands.type(size - 1));
      to.finish(point, "arrayWrite", "(OIOO)V");
      return true;
    }
    if (opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
      CodePoint point = to.point(null, "synchronized", null, CodePoint.Traits.NONE);
      Operands operands = to.tell(point, size);
      operands.restore(size);
      to.finish(point, opcode == Opcodes.MONITORENTER ? "monitorEnter" : "monitorExit", "(OO)V");
      return true;
    }
    return false;
  }

  private static Type elementType(int offset) {
    return switch (offset) {
      case 0 -> Type.INT_TYPE;
      case 1 -> Type.LONG_TYPE;
      case 2 -> Type.FLOAT_TYPE;
      case 3 -> Type.DOUBLE_TYPE;
      case 6 -> Type.CHAR_TYPE;
      default -> Type.SHORT_TYPE;
    };
  }
}
