// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.weave;

import java.util.Set;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** The instructions that hand values to the hooks and take them back. */
final class HookCalls {
  /** Internal name of the class that declares the hooks. */
  static final String OWNER = "org/pagerace/explore/replay/Hooks";
  /** Internal name of the class that declares those which touch memory. */
  static final String MEMORY = "org/pagerace/explore/replay/MemoryHooks";

  private static final String OBJECT = "Ljava/lang/Object;";
  private static final Handle SITE =
      new Handle(
          Opcodes.H_INVOKESTATIC,
          OWNER,
          "site",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;I)" + OBJECT,
          false);

  private static final Set<String> FLOW =
      Set.of(
          "enter", "at", "returned", "tick", "initializing", "initialized", "using", "leaving", "printing", "given", "property",
          "currentActor", "currentThread", "interrupted");

  private HookCalls() {}

  /** Calls a hook: in its descriptor O stands for Object, A for Object[]. */
  static void hook(InsnList to, String name, String desc) {
    String full = desc.replace("O", OBJECT).replace("A", "[" + OBJECT);
    to.add(new MethodInsnNode(Opcodes.INVOKESTATIC, FLOW.contains(name) ? OWNER : MEMORY, name, full, false));
  }

  /** Pushes the place. */
  static void site(InsnList to, CodePoint point) {
    to.add(new LdcInsnNode(new ConstantDynamic("site", OBJECT, SITE, point.number())));
  }

  static void number(InsnList to, int value) {
    if (value >= -1 && value <= 5) {
      to.add(new InsnNode(Opcodes.ICONST_0 + value));
    } else if (value <= Byte.MAX_VALUE) {
      to.add(new IntInsnNode(Opcodes.BIPUSH, value));
    } else {
      to.add(new LdcInsnNode(value));
    }
  }

  static void load(InsnList to, Type type, int local) {
    to.add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), local));
  }

  static void store(InsnList to, Type type, int local) {
    to.add(new VarInsnNode(type.getOpcode(Opcodes.ISTORE), local));
  }

  /** Gives a local the value of a field that was never assigned. */
  static void zero(InsnList to, Type type, int local) {
    int opcode = switch (type.getSort()) {
      case Type.LONG -> Opcodes.LCONST_0;
      case Type.FLOAT -> Opcodes.FCONST_0;
      case Type.DOUBLE -> Opcodes.DCONST_0;
      case Type.ARRAY, Type.OBJECT -> Opcodes.ACONST_NULL;
      default -> Opcodes.ICONST_0;
    };
    to.add(new InsnNode(opcode));
    store(to, type, local);
  }

  /** Turns the primitive on the stack into an object; a reference stays. */
  static void box(InsnList to, Type type) {
    if (type.getSort() < Type.ARRAY) {
      String box = boxOf(type);
      String desc = "(" + type.getDescriptor() + ")L" + box + ";";
      to.add(new MethodInsnNode(Opcodes.INVOKESTATIC, box, "valueOf", desc, false));
    }
  }

  /** Turns the object on the stack into a value of the type; drops it where that is void. */
  static void unbox(InsnList to, Type type) {
    if (type.getSort() == Type.VOID) {
      to.add(new InsnNode(Opcodes.POP));
    } else if (type.getSort() < Type.ARRAY) {
      String box = boxOf(type);
      to.add(new TypeInsnNode(Opcodes.CHECKCAST, box));
      String unboxing = type.getClassName() + "Value";
      to.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, box, unboxing, "()" + type.getDescriptor(), false));
    } else if (!type.getInternalName().equals("java/lang/Object")) {
      to.add(new TypeInsnNode(Opcodes.CHECKCAST, type.getInternalName()));
    }
  }

  private static String boxOf(Type type) {
    return "java/lang/" + switch (type.getSort()) {
      case Type.BOOLEAN -> "Boolean";
      case Type.CHAR -> "Character";
      case Type.BYTE -> "Byte";
      case Type.SHORT -> "Short";
      case Type.INT -> "Integer";
      case Type.LONG -> "Long";
      case Type.FLOAT -> "Float";
      default -> "Double";
    };
  }
}
