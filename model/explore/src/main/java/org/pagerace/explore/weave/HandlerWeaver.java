// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.weave;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Starts every exception handler with a hook that throws on what ends a replay. No handler covers that hook: javac lets
 * the handler of a monitor cover itself, and the replay would never end.
 */
final class HandlerWeaver {
  private final MethodNode method;
  private final int depth;

  HandlerWeaver(MethodNode method, int depth) {
    this.method = method;
    this.depth = depth;
  }

  void weave() {
    Set<LabelNode> handlers = new HashSet<>();
    Map<LabelNode, LabelNode> hooks = new LinkedHashMap<>();
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      if (handlers.add(block.handler)) {
        LabelNode start = new LabelNode();
        LabelNode end = new LabelNode();
        InsnList hook = new InsnList();
        hook.add(start);
        hook.add(new InsnNode(Opcodes.DUP));
        HookCalls.load(hook, Type.INT_TYPE, depth);
        hook.add(
            new MethodInsnNode(
                Opcodes.INVOKESTATIC, HookCalls.OWNER, "caught", "(Ljava/lang/Throwable;I)V", false));
        hook.add(end);
        method.instructions.insert(block.handler, hook);
        hooks.put(start, end);
      }
    }
    List<TryCatchBlockNode> blocks = method.tryCatchBlocks;
    for (Map.Entry<LabelNode, LabelNode> hook : hooks.entrySet()) {
      List<TryCatchBlockNode> split = new ArrayList<>();
      for (TryCatchBlockNode block : blocks) {
        splitAround(block, hook.getKey(), hook.getValue(), split);
      }
      blocks = split;
    }
    method.tryCatchBlocks = blocks;
  }

  private void splitAround(
      TryCatchBlockNode block, LabelNode start, LabelNode end, List<TryCatchBlockNode> to) {
    int from = place(block.start);
    int until = place(block.end);
    if (until <= place(start) || from >= place(end)) {
      to.add(block);
      return;
    }
    if (hasCodeBetween(block.start, start)) {
      to.add(new TryCatchBlockNode(block.start, start, block.handler, block.type));
    }
    if (place(end) < until && hasCodeBetween(end, block.end)) {
      to.add(new TryCatchBlockNode(end, block.end, block.handler, block.type));
    }
  }

  private boolean hasCodeBetween(LabelNode from, LabelNode to) {
    for (int i = place(from); i < place(to); i++) {
      if (method.instructions.get(i).getOpcode() >= 0) {
        return true;
      }
    }
    return false;
  }

  private int place(LabelNode label) {
    return method.instructions.indexOf(label);
  }
}
