// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.weave;

import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Which classes the code of a class may be the first to use: those that it extends, instantiates or takes members of,
 * and those that it hands to the JDK. A class file names more, such as all that are nested beside it.
 */
final class Mentions {
  private final Set<String> names = new TreeSet<>();

  private Mentions() {}

  /** Their internal names. */
  static Set<String> of(ClassNode node) {
    Mentions mentions = new Mentions();
    if (node.superName != null) {
      mentions.names.add(node.superName);
    }
    mentions.names.addAll(node.interfaces);
    for (MethodNode method : node.methods) {
      method.instructions.forEach(mentions::add);
    }
    return mentions.names;
  }

  private void add(AbstractInsnNode insn) {
    if (insn instanceof MethodInsnNode call) {
      add(Type.getObjectType(call.owner));
    } else if (insn instanceof FieldInsnNode field) {
      names.add(field.owner);
    } else if (insn instanceof TypeInsnNode type) {
      add(Type.getObjectType(type.desc));
    } else if (insn instanceof LdcInsnNode constant) {
      constant(constant.cst);
    } else if (insn instanceof InvokeDynamicInsnNode dynamic) {
      constant(dynamic.bsm);
      for (Object each : dynamic.bsmArgs) {
        constant(each);
      }
    }
  }

  private void constant(Object constant) {
    if (constant instanceof Type type) {
      add(type);
    } else if (constant instanceof Handle handle) {
      add(Type.getObjectType(handle.getOwner()));
    } else if (constant instanceof ConstantDynamic dynamic) {
      constant(dynamic.getBootstrapMethod());
      for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
        constant(dynamic.getBootstrapMethodArgument(i));
      }
    }
  }

  private void add(Type type) {
    if (type.getSort() == Type.OBJECT) {
      names.add(type.getInternalName());
    } else if (type.getSort() == Type.ARRAY) {
      add(type.getElementType());
    }
  }
}
