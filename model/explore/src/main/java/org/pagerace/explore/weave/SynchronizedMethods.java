// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.weave;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Turns the monitor that a synchronized method takes by its flag into instructions. */
final class SynchronizedMethods {
  private SynchronizedMethods() {}

  static void wrap(ClassNode owner, MethodNode method) {
    if ((method.access & Opcodes.ACC_SYNCHRONIZED) == 0) {
      return;
    }
    method.access &= ~Opcodes.ACC_SYNCHRONIZED;
    boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
    int monitor = method.maxLocals++;
    LabelNode start = new LabelNode();
    LabelNode end = new LabelNode();
    LabelNode handler = new LabelNode();
    for (AbstractInsnNode insn : method.instructions.toArray()) {
      if (insn.getOpcode() >= Opcodes.IRETURN && insn.getOpcode() <= Opcodes.RETURN) {
        method.instructions.insertBefore(insn, exit(monitor));
      }
    }
    InsnList entry = new InsnList();
    if (isStatic) {
      entry.add(new LdcInsnNode(Type.getObjectType(owner.name)));
    } else {
      entry.add(new VarInsnNode(Opcodes.ALOAD, 0));
    }
    entry.add(new InsnNode(Opcodes.DUP));
    entry.add(new VarInsnNode(Opcodes.ASTORE, monitor));
    entry.add(new InsnNode(Opcodes.MONITORENTER));
    entry.add(start);
    method.instructions.insert(entry);
    InsnList onThrow = new InsnList();
    onThrow.add(end);
    onThrow.add(handler);
    onThrow.add(exit(monitor));
    onThrow.add(new InsnNode(Opcodes.ATHROW));
    method.instructions.add(onThrow);
    method.tryCatchBlocks.add(new TryCatchBlockNode(start, end, handler, null));
    method.maxStack = Math.max(method.maxStack + 1, 2);
  }

  private static InsnList exit(int monitor) {
    InsnList exit = new InsnList();
    exit.add(new VarInsnNode(Opcodes.ALOAD, monitor));
    exit.add(new InsnNode(Opcodes.MONITOREXIT));
    return exit;
  }
}
