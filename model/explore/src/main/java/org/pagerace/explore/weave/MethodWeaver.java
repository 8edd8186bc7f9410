// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.weave;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Puts hooks into one method. Before each hook that may stop, and before each call, the method tells where it stands
 * and what it still needs: the operands below, and the locals that are live. That is its whole continuation.
 */
final class MethodWeaver {
  final ClassWeaver owner;
  final MethodNode method;
  /** Where the instructions in the place of the present one go. */
  InsnList out;
  /** What is on the stack and in the locals before the present instruction. */
  Frame<BasicValue> frame;

  private final Frame<BasicValue>[] frames;
  private final Liveness liveness;
  private final int depth;
  /** What is assigned before the superclass is constructed. */
  final Presets presets;

  private final int temporaries;
  private final Set<LabelNode> passed = new HashSet<>();
  private boolean isDelegating;
  private int index;
  private int line;

  MethodWeaver(ClassWeaver owner, MethodNode method) throws AnalyzerException {
    this.owner = owner;
    this.method = method;
    frames = Kinds.of(owner.name(), method);
    liveness = new Liveness(method);
    depth = method.maxLocals;
    presets = new Presets(this, frames, depth + 1);
    temporaries = presets.end();
  }

  void weave() {
    AbstractInsnNode[] code = method.instructions.toArray();
    CallWeaver calls = new CallWeaver(this);
    AccessWeaver accesses = new AccessWeaver(this);
    for (index = 0; index < code.length; index++) {
      AbstractInsnNode insn = code[index];
      if (insn instanceof LineNumberNode each) {
        line = each.line;
      } else if (insn instanceof LabelNode label) {
        passed.add(label);
      }
      if (frames[index] == null) {
        continue;
      }
      frame = frames[index];
      out = new InsnList();
      boolean isReplaced =
          switch (insn.getType()) {
            case AbstractInsnNode.FIELD_INSN -> accesses.field((FieldInsnNode) insn);
            case AbstractInsnNode.METHOD_INSN -> calls.call((MethodInsnNode) insn);
            case AbstractInsnNode.INVOKE_DYNAMIC_INSN -> calls.dynamic((InvokeDynamicInsnNode) insn);
            case AbstractInsnNode.INSN -> simple((InsnNode) insn, accesses);
            default -> {
              tickBefore(insn);
              yield false;
            }
          };
      method.instructions.insertBefore(insn, out);
      if (isReplaced) {
        method.instructions.remove(insn);
      }
    }
    new HandlerWeaver(method, depth).weave();
    InsnList entry = new InsnList();
    line = 0;
    boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
    CodePoint.Traits traits = isStatic ? CodePoint.Traits.STATIC : CodePoint.Traits.NONE;
    HookCalls.site(entry, point(null, "entry", method.desc, traits));
    HookCalls.hook(entry, "enter", "(O)I");
    HookCalls.store(entry, Type.INT_TYPE, depth);
    presets.clear(entry);
    if (isInitialiser()) {
      HookCalls.site(entry, point(null, "class initialisation", null, CodePoint.Traits.NONE));
      HookCalls.hook(entry, "initializing", "(O)V");
    }
    method.instructions.insert(entry);
  }

  /** Whether the method initialises its class. */
  boolean isInitialiser() {
    return method.name.equals("<clinit>");
  }

  private boolean simple(InsnNode insn, AccessWeaver accesses) {
    int opcode = insn.getOpcode();
    if (opcode == Opcodes.RETURN && method.name.equals("<init>") && !isDelegating && owner.hasFinalFields()) {
      CodePoint point = point(owner.name(), "final fields", null, CodePoint.Traits.NONE);
      Operands operands = tell(point, frame.getStackSize());
      operands.restore(operands.size());
      out.add(new VarInsnNode(Opcodes.ALOAD, 0));
      finish(point, "freeze", "(OO)V");
      return false;
    }
    if (opcode == Opcodes.RETURN && isInitialiser()) {
      HookCalls.site(out, point(null, "class initialisation", null, CodePoint.Traits.NONE));
      HookCalls.hook(out, "initialized", "(O)V");
    }
    return accesses.simple(opcode);
  }

  /** A loop that touches nothing shared must be noticed. */
  private void tickBefore(AbstractInsnNode insn) {
    boolean isBack =
        switch (insn.getType()) {
          case AbstractInsnNode.JUMP_INSN -> isBack(List.of(((JumpInsnNode) insn).label));
          case AbstractInsnNode.TABLESWITCH_INSN -> isBack(((TableSwitchInsnNode) insn).labels);
          case AbstractInsnNode.LOOKUPSWITCH_INSN -> isBack(((LookupSwitchInsnNode) insn).labels);
          default -> false;
        };
    if (isBack) {
      HookCalls.site(out, point(null, "loop", null, CodePoint.Traits.NONE));
      HookCalls.hook(out, "tick", "(O)V");
    }
  }

  private boolean isBack(List<LabelNode> labels) {
    return labels.stream().anyMatch(passed::contains);
  }

  CodePoint point(String memberOwner, String name, String desc, CodePoint.Traits traits) {
    return owner.point(method.name, line, memberOwner, name, desc, traits);
  }

  /** Moves the operands away and tells the hooks where the method stands, with the lowest operands it will need. */
  Operands tell(CodePoint point, int needed) {
    Operands operands = new Operands(out, frame, temporaries);
    List<Integer> stack = new ArrayList<>();
    for (int i = 0; i < needed; i++) {
      if (isTellable(frame.getStack(i))) {
        stack.add(i);
      }
    }
    List<Integer> locals = new ArrayList<>();
    BitSet live = liveness.before(index);
    for (int i = live.nextSetBit(0); i >= 0; i = live.nextSetBit(i + 1)) {
      if (isTellable(frame.getLocal(i))) {
        locals.add(i);
      }
    }
    HookCalls.number(out, stack.size() + locals.size() + presets.pending());
    out.add(new TypeInsnNode(Opcodes.ANEWARRAY, "java/lang/Object"));
    int at = 0;
    for (int i : stack) {
      element(at++);
      operands.loadBoxed(i, operands.type(i));
      out.add(new InsnNode(Opcodes.AASTORE));
    }
    for (int i : locals) {
      element(at++);
      Type type = frame.getLocal(i).getType();
      HookCalls.load(out, type, i);
      HookCalls.box(out, type);
      out.add(new InsnNode(Opcodes.AASTORE));
    }
    presets.addTo(at);
    HookCalls.site(out, point);
    HookCalls.hook(out, "at", "(AO)V");
    return operands;
  }

  /** Begins the element of an array on the stack. */
  void element(int at) {
    out.add(new InsnNode(Opcodes.DUP));
    HookCalls.number(out, at);
  }

  private static boolean isTellable(BasicValue value) {
    return value != null
        && value != BasicValue.UNINITIALIZED_VALUE
        && value != BasicValue.RETURNADDRESS_VALUE
        && !(value instanceof Kinds.Raw);
  }

  /** Ends the arguments of a hook with the place, and calls it. */
  void finish(CodePoint point, String hook, String desc) {
    HookCalls.site(out, point);
    HookCalls.hook(out, hook, desc);
  }

  /** After a call: whatever the callee told is gone. */
  void returned() {
    HookCalls.load(out, Type.INT_TYPE, depth);
    HookCalls.hook(out, "returned", "(I)V");
  }

  /** The present instruction is a constructor call that makes the rest of the object: goes on as if after it. */
  void constructed(String by) {
    isDelegating |= by.equals(owner.name());
    index++;
    frame = frames[index];
    presets.tell();
    index--;
  }
}
