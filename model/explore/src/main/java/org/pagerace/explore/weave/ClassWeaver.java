// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** Puts hooks into one class. */
final class ClassWeaver {
  private final ClassNode node;
  private final Hierarchy hierarchy;
  private final List<CodePoint> points;
  private final Set<String> presets;

  /** @param points the list to which the places of this class are added */
  ClassWeaver(ClassNode node, Hierarchy hierarchy, List<CodePoint> points, Set<String> presets) {
    this.node = node;
    this.hierarchy = hierarchy;
    this.points = points;
    this.presets = presets;
  }

  String name() {
    return node.name;
  }

  Hierarchy hierarchy() {
    return hierarchy;
  }

  /** Whether its objects have final fields, also those of its superclasses. */
  boolean hasFinalFields() {
    ClassShape at = hierarchy.shape(node.name);
    while (at != null && at.isWoven() && at.fields().values().stream().noneMatch(ClassWeaver::isFinal)) {
      at = at.superName() == null ? null : hierarchy.shape(at.superName());
    }
    return at != null && at.isWoven();
  }

  private static boolean isFinal(int access) {
    return (access & (Opcodes.ACC_FINAL | Opcodes.ACC_STATIC)) == Opcodes.ACC_FINAL;
  }

  CodePoint point(
      String method, int line, String owner, String name, String desc, CodePoint.Traits traits) {
    String className = node.name.replace('/', '.');
    CodePoint point = new CodePoint(points.size(), className, method, line, owner, name, desc, traits);
    points.add(point);
    return point;
  }

  void preset(FieldInsnNode insn) {
    presets.add(insn.owner + "." + insn.name);
  }

  void weave() {
    // Constants that know their class loader came with Java 11.
    node.version = Math.max(node.version & 0xffff, Opcodes.V11);
    new MethodReferences(node, hierarchy).desugar();
    List<MethodNode> methods = new ArrayList<>();
    for (MethodNode each : node.methods) {
      methods.add(withoutSubroutines(each));
    }
    node.methods = methods;
    for (MethodNode each : methods) {
      if (each.instructions.size() > 0) {
        SynchronizedMethods.wrap(node, each);
        try {
          new MethodWeaver(this, each).weave();
        } catch (AnalyzerException e) {
          String sentence = "method " + each.name + " of class " + node.name.replace('/', '.')
              + " cannot be woven: " + e.getMessage();
          throw new UnreadableClass(sentence, e);
        }
      }
    }
  }

  private static MethodNode withoutSubroutines(MethodNode method) {
    String[] exceptions = method.exceptions.toArray(new String[0]);
    MethodNode result =
        new MethodNode(Opcodes.ASM9, method.access, method.name, method.desc, method.signature, exceptions);
    MethodVisitor inliner =
        new JSRInlinerAdapter(result, method.access, method.name, method.desc, method.signature, exceptions);
    method.accept(inliner);
    return result;
  }
}
