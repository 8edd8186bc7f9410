// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.weave;

import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Turns method references to classes that are not woven into lambdas, whose bodies are. */
final class MethodReferences {
  private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
  private static final int IMPLEMENTATION = 1;

  private final ClassNode owner;
  private final Hierarchy hierarchy;

  MethodReferences(ClassNode owner, Hierarchy hierarchy) {
    this.owner = owner;
    this.hierarchy = hierarchy;
  }

  void desugar() {
    for (MethodNode method : List.copyOf(owner.methods)) {
      for (AbstractInsnNode insn : method.instructions) {
        if (insn instanceof InvokeDynamicInsnNode dynamic && dynamic.bsm.getOwner().equals(FACTORY)) {
          Handle target = (Handle) dynamic.bsmArgs[IMPLEMENTATION];
          if (!isWoven(target)) {
            dynamic.bsmArgs[IMPLEMENTATION] = lambda(target);
          }
        }
      }
    }
  }

  private boolean isWoven(Handle target) {
    ClassShape declaring = hierarchy.declaringMethod(target.getOwner(), target.getName(), target.getDesc());
    return declaring != null && declaring.isWoven();
  }

  private Handle lambda(Handle target) {
    boolean isConstructor = target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    boolean hasReceiver = !isConstructor && target.getTag() != Opcodes.H_INVOKESTATIC;
    Type[] arguments = Type.getArgumentTypes(target.getDesc());
    Type returned = isConstructor ? Type.getObjectType(target.getOwner()) : Type.getReturnType(target.getDesc());
    StringBuilder desc = new StringBuilder("(");
    if (hasReceiver) {
      desc.append(Type.getObjectType(target.getOwner()).getDescriptor());
    }
    for (Type each : arguments) {
      desc.append(each.getDescriptor());
    }
    desc.append(')').append(returned.getDescriptor());
    String name = "lambda$reference$" + owner.methods.size();
    boolean isInterface = (owner.access & Opcodes.ACC_INTERFACE) != 0;
    MethodNode method =
        new MethodNode(
            Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, name, desc.toString(), null, null);
    InsnList code = method.instructions;
    if (isConstructor) {
      code.add(new TypeInsnNode(Opcodes.NEW, target.getOwner()));
      code.add(new InsnNode(Opcodes.DUP));
    }
    int local = 0;
    for (Type each : Type.getArgumentTypes(desc.toString())) {
      HookCalls.load(code, each, local);
      local += each.getSize();
    }
    int opcode = switch (target.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
      default -> Opcodes.INVOKESPECIAL;
    };
    code.add(
        new MethodInsnNode(opcode, target.getOwner(), target.getName(), target.getDesc(), target.isInterface()));
    code.add(new InsnNode(returned.getOpcode(Opcodes.IRETURN)));
    method.maxLocals = local;
    method.maxStack = local + 3;
    owner.methods.add(method);
    return new Handle(Opcodes.H_INVOKESTATIC, owner.name, name, desc.toString(), isInterface);
  }
}
