// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.weave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.tree.ClassNode;

/** The woven form of the classes of one class path, made once and shared by all loaders over it. */
public final class Weaving {
  private final Shims shims = new Shims();
  private final Hierarchy hierarchy;
  private final Map<String, Woven> woven = new HashMap<>();
  private final Map<String, Boolean> isWoven = new HashMap<>();
  private final List<CodePoint> points = new ArrayList<>();
  private final Set<String> presets = new HashSet<>();

  /**
   * @param bytes of the class
   * @param mentions names, with dots, of the woven classes that its code may be the first to use
   * @param methods names and descriptors in the order of the file, which reflection does not keep
   */
  record Woven(byte[] bytes, Set<String> mentions, List<String> methods) {}

  /** Weaves the classes of a class path as they are asked for. */
  public Weaving(ClassPath classPath) {
    hierarchy = new Hierarchy(classPath, shims);
  }

  /** The woven bytes of a class. @param className with dots */
  public byte[] bytes(String className) {
    return woven(className.replace('.', '/')).bytes().clone();
  }

  synchronized boolean isWoven(String name) {
    return isWoven.computeIfAbsent(name, each -> hierarchy.wovenBytes(each) != null);
  }

  /** Whether a constructor assigns the field before that of the superclass, as for captured variables. */
  synchronized boolean isPreset(String owner, String field) {
    return presets.contains(owner + "." + field);
  }

  synchronized CodePoint point(int number) {
    return points.get(number);
  }

  /** @throws UnreadableClass where the class file is newer than the weaver, or damaged */
  synchronized Woven woven(String name) {
    Woven known = woven.get(name);
    if (known == null) {
      known = weave(name);
      woven.put(name, known);
    }
    return known;
  }

  private Woven weave(String name) {
    ClassReader reader = Hierarchy.reader(name, hierarchy.wovenBytes(name));
    ClassNode node = new ClassNode();
    Set<String> mentioned = new TreeSet<>();
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
      @Override
      protected String getCommonSuperClass(String one, String other) {
        return hierarchy.commonSuperClass(one, other);
      }
    };
    try {
      reader.accept(new ClassRemapper(node, shims), ClassReader.SKIP_FRAMES);
      for (String each : Mentions.of(node)) {
        if (isWoven(each)) {
          mentioned.add(each.replace('/', '.'));
        }
      }
      new ClassWeaver(node, hierarchy, points, presets).weave();
      node.accept(writer);
      byte[] bytes = writer.toByteArray();
      return new Woven(bytes, mentioned, node.methods.stream().map(each -> each.name + each.desc).toList());
    } catch (MethodTooLargeException e) {
      String sentence = "method " + e.getMethodName() + " of class " + name.replace('/', '.')
          + " is too long to be woven";
      throw new UnreadableClass(sentence, e);
    }
  }
}
