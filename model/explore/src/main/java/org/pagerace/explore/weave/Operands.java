// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.weave;

import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/** The operand stack of one instruction, moved to local variables of the weaver's own. */
final class Operands {
  private final InsnList to;
  private final Type[] types;
  private final int[] locals;

  /** Saves the whole stack. @param local the first local that is free */
  Operands(InsnList to, Frame<BasicValue> frame, int local) {
    this.to = to;
    int size = frame.getStackSize();
    types = new Type[size];
    locals = new int[size];
    int next = local;
    for (int i = 0; i < size; i++) {
      types[i] = frame.getStack(i).getType();
      locals[i] = next;
      next += types[i].getSize();
    }
    for (int i = size - 1; i >= 0; i--) {
      HookCalls.store(to, types[i], locals[i]);
    }
  }

  int size() {
    return types.length;
  }

  /** Pushes the operand at that depth from the bottom. */
  void load(int index) {
    HookCalls.load(to, types[index], locals[index]);
  }

  /** Pushes the operand as an object. */
  void loadBoxed(int index, Type as) {
    load(index);
    HookCalls.box(to, as);
  }

  Type type(int index) {
    return types[index];
  }

  /** Pushes the lowest operands again. */
  void restore(int count) {
    for (int i = 0; i < count; i++) {
      load(i);
    }
  }
}
