// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.weave;

import java.lang.invoke.VarHandle;
import org.objectweb.asm.tree.MethodInsnNode;

/** Which methods of the JDK mean something to memory, to the actors or to the class space. */
final class Meaning {
  private static final String OBJECT = "java/lang/Object";
  private static final String VAR_HANDLE = "java/lang/invoke/VarHandle";

  private Meaning() {}

  static boolean isAccessMode(String name) {
    try {
      VarHandle.AccessMode.valueFromMethodName(name);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The hook that stands for a method of the JDK with a meaning of its own, null where it has none. */
  static String of(MethodInsnNode insn, boolean isStatic, ClassShape declaring) {
    String call = insn.name + insn.desc;
    if (isStatic) {
      return switch (insn.owner) {
        case VAR_HANDLE -> insn.name.endsWith("Fence") ? "fence" : null;
        case "java/lang/Thread" ->
            switch (insn.name) {
              case "onSpinWait", "yield" -> "nothing";
              case "currentThread" -> "currentThread";
              case "interrupted" -> "interrupted";
              default -> null;
            };
        case Shims.PACKAGE + "Actors" -> insn.name.equals("current") ? "currentActor" : null;
        case "java/lang/System" ->
            switch (insn.name) {
              case "getProperty" -> "property";
              case "arraycopy" -> "arrayCopy";
              default -> null;
            };
        default -> null;
      };
    }
    if (insn.owner.startsWith("[") && insn.name.equals("clone")) {
      return "arrayClone";
    }
    return switch (call) {
      case "wait()V", "wait(J)V", "wait(JI)V", "notify()V", "notifyAll()V" ->
          declaring != null && declaring.name().equals(OBJECT) ? insn.name : null;
      default -> null;
    };
  }
}
