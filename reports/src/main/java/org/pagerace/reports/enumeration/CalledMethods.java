// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.enumeration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What each method of a class calls.
 *
 * @param superclass its name with slashes
 * @param supertypes the superclass and the interfaces
 * @param calls by name and descriptor; also what a method makes a reference to, and the classes that it uses
 */
record CalledMethods(String superclass, Set<String> supertypes, Map<String, List<Call>> calls) {
  /** What the JDK calls on anything. */
  static final Set<String> BY_THE_JDK =
      Set.of("<clinit>()V", "toString()Ljava/lang/String;", "hashCode()I", "equals(Ljava/lang/Object;)Z");

  /**
   * A call.
   *
   * @param signature name and descriptor
   * @param isExact whether it goes to the owner's method and not to one that overrides it
   */
  record Call(String owner, String signature, boolean isExact) {}

  static CalledMethods of(ClassReader reader) {
    Set<String> supertypes = new HashSet<>(List.of(reader.getInterfaces()));
    supertypes.add(reader.getSuperName());
    Map<String, List<Call>> calls = new HashMap<>();
    reader.accept(new ClassVisitor(Opcodes.ASM9) {
      @Override
      public MethodVisitor visitMethod(
          int access, String name, String descriptor, String signature, String[] exceptions) {
        return new Collector(calls.computeIfAbsent(name + descriptor, any -> new ArrayList<>()));
      }
    }, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return new CalledMethods(reader.getSuperName(), supertypes, calls);
  }

  private static final class Collector extends MethodVisitor {
    private final List<Call> calls;

    Collector(List<Call> calls) {
      super(Opcodes.ASM9);
      this.calls = calls;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
      boolean isExact = opcode == Opcodes.INVOKESPECIAL || opcode == Opcodes.INVOKESTATIC;
      calls.add(new Call(owner, name + descriptor, isExact));
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
      for (Object argument : arguments) {
        if (argument instanceof Handle handle) {
          boolean isExact = handle.getTag() == Opcodes.H_INVOKESPECIAL || handle.getTag() == Opcodes.H_INVOKESTATIC;
          calls.add(new Call(handle.getOwner(), handle.getName() + handle.getDesc(), isExact));
        }
      }
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      mention(type);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      mention(owner);
    }

    @Override
    public void visitLdcInsn(Object value) {
      if (value instanceof Type type && type.getSort() == Type.OBJECT) {
        mention(type.getInternalName());
      }
    }

    /** To use a class is to run its initialiser. */
    private void mention(String type) {
      calls.add(new Call(type, "<clinit>()V", true));
    }
  }
}
