// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.weave;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Which local variables can still be read, before each instruction of a method. A counter that only counts itself is
 * not among them.
 */
final class Liveness {
  private final InsnList code;
  private final BitSet[] before;
  private final List<List<Integer>> handlers = new ArrayList<>();

  Liveness(MethodNode method) {
    code = method.instructions;
    int size = code.size();
    before = new BitSet[size];
    for (int i = 0; i < size; i++) {
      before[i] = new BitSet();
      handlers.add(new ArrayList<>());
    }
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      for (int i = code.indexOf(block.start); i < code.indexOf(block.end); i++) {
        handlers.get(i).add(code.indexOf(block.handler));
      }
    }
    for (boolean hasChanged = true; hasChanged; ) {
      hasChanged = false;
      for (int i = size - 1; i >= 0; i--) {
        BitSet live = liveBefore(i);
        if (!live.equals(before[i])) {
          before[i] = live;
          hasChanged = true;
        }
      }
    }
  }

  /** The locals that are live before the instruction of that index. */
  BitSet before(int index) {
    return before[index];
  }

  private BitSet liveBefore(int index) {
    BitSet live = new BitSet();
    AbstractInsnNode insn = code.get(index);
    for (int next : successors(insn, index)) {
      live.or(before[next]);
    }
    if (insn instanceof VarInsnNode var) {
      boolean isStore = var.getOpcode() >= Opcodes.ISTORE && var.getOpcode() <= Opcodes.ASTORE;
      live.set(var.var, !isStore);
    }
    for (int handler : handlers.get(index)) {
      live.or(before[handler]);
    }
    return live;
  }

  private List<Integer> successors(AbstractInsnNode insn, int index) {
    List<Integer> next = new ArrayList<>();
    int opcode = insn.getOpcode();
    if (insn instanceof JumpInsnNode jump) {
      next.add(code.indexOf(jump.label));
    } else if (insn instanceof TableSwitchInsnNode table) {
      addAll(next, table.dflt, table.labels);
    } else if (insn instanceof LookupSwitchInsnNode lookup) {
      addAll(next, lookup.dflt, lookup.labels);
    }
    boolean endsHere = opcode == Opcodes.GOTO || opcode == Opcodes.TABLESWITCH || opcode == Opcodes.LOOKUPSWITCH
        || opcode == Opcodes.ATHROW || opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
    if (!endsHere && index + 1 < code.size()) {
      next.add(index + 1);
    }
    return next;
  }

  private void addAll(List<Integer> next, LabelNode otherwise, List<LabelNode> labels) {
    next.add(code.indexOf(otherwise));
    for (LabelNode label : labels) {
      next.add(code.indexOf(label));
    }
  }
}
