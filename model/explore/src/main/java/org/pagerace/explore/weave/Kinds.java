// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.weave;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.Interpreter;

/**
 * What each local and each operand of a method is at each instruction: a primitive, a reference, or an object whose
 * constructor has not yet been called, which no hook may touch.
 */
final class Kinds {
  private Kinds() {}

  /** An object before its constructor: made by one instruction, or {@code this} where that is null. */
  static final class Raw extends BasicValue {
    private final AbstractInsnNode madeBy;

    Raw(AbstractInsnNode madeBy) {
      super(Type.getObjectType("java/lang/Object"));
      this.madeBy = madeBy;
    }

    boolean isThis() {
      return madeBy == null;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Raw raw && raw.madeBy == madeBy;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(madeBy);
    }
  }

  /** The frames before each instruction; null for those that cannot be reached. */
  static Frame<BasicValue>[] of(String owner, MethodNode method) throws AnalyzerException {
    boolean isConstructor = method.name.equals("<init>");
    return new Analyzer<>(new Values(isConstructor)) {
      @Override
      protected Frame<BasicValue> newFrame(int locals, int stack) {
        return new InitialisingFrame(locals, stack);
      }

      @Override
      protected Frame<BasicValue> newFrame(Frame<? extends BasicValue> frame) {
        return new InitialisingFrame(frame);
      }
    }.analyze(owner, method);
  }

  private static final class Values extends BasicInterpreter {
    private final boolean isConstructor;

    Values(boolean isConstructor) {
      super(Opcodes.ASM9);
      this.isConstructor = isConstructor;
    }

    @Override
    public BasicValue newParameterValue(boolean isInstanceMethod, int local, Type type) {
      return isConstructor && local == 0 ? new Raw(null) : super.newParameterValue(isInstanceMethod, local, type);
    }

    @Override
    public BasicValue newOperation(AbstractInsnNode insn) throws AnalyzerException {
      return insn.getOpcode() == Opcodes.NEW ? new Raw(insn) : super.newOperation(insn);
    }
  }

  /** A constructor call makes every copy of its object usable. */
  private static final class InitialisingFrame extends Frame<BasicValue> {
    InitialisingFrame(int locals, int stack) {
      super(locals, stack);
    }

    InitialisingFrame(Frame<? extends BasicValue> frame) {
      super(frame);
    }

    @Override
    public void execute(AbstractInsnNode insn, Interpreter<BasicValue> interpreter) throws AnalyzerException {
      BasicValue made = null;
      if (insn.getOpcode() == Opcodes.INVOKESPECIAL && ((MethodInsnNode) insn).name.equals("<init>")) {
        int arguments = Type.getArgumentTypes(((MethodInsnNode) insn).desc).length;
        made = getStack(getStackSize() - 1 - arguments);
      }
      super.execute(insn, interpreter);
      if (made instanceof Raw) {
        for (int i = 0; i < getLocals(); i++) {
          if (made.equals(getLocal(i))) {
            setLocal(i, BasicValue.REFERENCE_VALUE);
          }
        }
        for (int i = 0; i < getStackSize(); i++) {
          if (made.equals(getStack(i))) {
            setStack(i, BasicValue.REFERENCE_VALUE);
          }
        }
      }
    }
  }
}
