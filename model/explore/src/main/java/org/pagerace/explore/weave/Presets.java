// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.weave;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * The fields that a constructor assigns before that of the superclass, as for captured variables. No hook may see the
 * object then: the values are kept in local variables, and told as soon as the object may be seen.
 */
final class Presets {
  private final MethodWeaver to;
  /** The first assignment of each field, and the local that keeps its value. */
  private final Map<FieldInsnNode, Integer> locals = new LinkedHashMap<>();
  private int end;
  private boolean isPending;

  /** Finds them. @param local the first local that is free */
  Presets(MethodWeaver to, Frame<BasicValue>[] frames, int local) {
    this.to = to;
    end = local;
    Map<String, FieldInsnNode> known = new HashMap<>();
    AbstractInsnNode[] code = to.method.instructions.toArray();
    for (int i = 0; i < code.length; i++) {
      if (code[i].getOpcode() == Opcodes.PUTFIELD && frames[i] != null
          && frames[i].getStack(frames[i].getStackSize() - 2) instanceof Kinds.Raw) {
        FieldInsnNode field = (FieldInsnNode) code[i];
        if (known.putIfAbsent(field.name, field) == null) {
          locals.put(field, end);
          end += Type.getType(field.desc).getSize();
          to.owner.preset(field);
        }
      }
    }
    isPending = !locals.isEmpty();
  }

  /** The first local after theirs. */
  int end() {
    return end;
  }

  /** How many are to be told. */
  int pending() {
    return isPending ? locals.size() : 0;
  }

  /** At the entry of the method: nothing is assigned yet. */
  void clear(InsnList entry) {
    locals.forEach((field, local) -> HookCalls.zero(entry, Type.getType(field.desc), local));
  }

  /** Keeps what is assigned; the instruction follows. */
  void keep(FieldInsnNode insn) {
    Type type = Type.getType(insn.desc);
    locals.forEach((field, local) -> {
      if (field.name.equals(insn.name)) {
        to.out.add(new InsnNode(type.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP));
        HookCalls.store(to.out, type, local);
      }
    });
  }

  /** Adds those still to be told to the array of what the method needs, from that index on. */
  void addTo(int index) {
    int at = index;
    for (Map.Entry<FieldInsnNode, Integer> each : locals.entrySet()) {
      if (isPending) {
        to.element(at++);
        Type type = Type.getType(each.getKey().desc);
        HookCalls.load(to.out, type, each.getValue());
        HookCalls.box(to.out, type);
        to.out.add(new InsnNode(Opcodes.AASTORE));
      }
    }
  }

  /** The object may be seen. While one is told, what the others hold is still needed. */
  void tell() {
    locals.forEach((field, local) -> {
      Type type = Type.getType(field.desc);
      CodePoint point = to.point(field.owner, field.name, field.desc, CodePoint.Traits.PRESET);
      Operands operands = to.tell(point, to.frame.getStackSize());
      operands.restore(operands.size());
      to.out.add(new VarInsnNode(Opcodes.ALOAD, 0));
      HookCalls.load(to.out, type, local);
      HookCalls.box(to.out, type);
      to.finish(point, "putField", "(OOO)V");
    });
    isPending = false;
  }
}
