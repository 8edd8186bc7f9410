// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.weave;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * What a class file declares, without its code.
 *
 * @param name internal name
 * @param access access flags
 * @param superName internal name of the superclass, null for Object
 * @param interfaces internal names
 * @param fields access flags by name and descriptor
 * @param methods access flags by name and descriptor
 * @param isWoven whether its code goes through the hooks
 */
record ClassShape(
    String name,
    int access,
    String superName,
    List<String> interfaces,
    Map<String, Integer> fields,
    Map<String, Integer> methods,
    boolean isWoven) {

  boolean isInterface() {
    return (access & Opcodes.ACC_INTERFACE) != 0;
  }

  static ClassShape read(ClassReader reader, Remapper remapper, boolean isWoven) {
    Declarations declarations = new Declarations();
    int skip = ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;
    reader.accept(new ClassRemapper(declarations, remapper), skip);
    return new ClassShape(
        declarations.name,
        declarations.access,
        declarations.superName,
        declarations.interfaces,
        declarations.fields,
        declarations.methods,
        isWoven);
  }

  private static final class Declarations extends ClassVisitor {
    private final Map<String, Integer> fields = new HashMap<>();
    private final Map<String, Integer> methods = new HashMap<>();
    private String name;
    private int access;
    private String superName;
    private List<String> interfaces;

    Declarations() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String superName, String[] interfaces) {
      this.name = name;
      this.access = access;
      this.superName = superName;
      this.interfaces = List.of(interfaces);
    }

    @Override
    public FieldVisitor visitField(int access, String name, String desc, String signature, Object value) {
      fields.put(name + desc, access);
      return null;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String desc, String signature, String[] exceptions) {
      methods.put(name + desc, access);
      return null;
    }
  }
}
