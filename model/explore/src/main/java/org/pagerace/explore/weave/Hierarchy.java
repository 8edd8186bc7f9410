// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.weave;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.HashSet;
import org.objectweb.asm.ClassReader;

/** Every class that woven code can name, woven or not, as its class file declares it. Nothing is loaded. */
final class Hierarchy {
  private static final String OBJECT = "java/lang/Object";
  /** Where the exception lives by which a shim refuses. */
  private static final String CONTRACT = "org/pagerace/explore/program/";

  private final ClassPath classPath;
  private final Shims shims;
  private final Map<String, ClassShape> shapes = new HashMap<>();

  Hierarchy(ClassPath classPath, Shims shims) {
    this.classPath = classPath;
    this.shims = shims;
  }

  /** The bytes of a class that is to be woven, null where the class is none of ours. */
  byte[] wovenBytes(String name) {
    if (isHarness(name)) {
      return null;
    }
    if (name.startsWith(Shims.PACKAGE)) {
      return read(Shims.class.getClassLoader(), name);
    }
    return classPath.find(name);
  }

  /** The annotations and results of jcstress and the hooks are the explorer's own; they share nothing. */
  private static boolean isHarness(String name) {
    return name.startsWith("java/")
        || name.startsWith("org/openjdk/jcstress/") && isOwnHarness(name)
        || name.startsWith(CONTRACT)
        || name.equals(HookCalls.OWNER)
        || name.equals(HookCalls.MEMORY);
  }

  private static boolean isOwnHarness(String name) {
    return (name.startsWith("org/openjdk/jcstress/annotations/") || name.startsWith("org/openjdk/jcstress/infra/"))
        && Hierarchy.class.getClassLoader().getResource(name + ".class") != null;
  }

  /** The shape of a class by its internal name, null where there is no such class. */
  ClassShape shape(String name) {
    if (shapes.containsKey(name)) {
      return shapes.get(name);
    }
    ClassShape shape = null;
    byte[] woven = wovenBytes(name);
    byte[] bytes = woven != null ? woven : read(Hierarchy.class.getClassLoader(), name);
    if (bytes != null) {
      shape = ClassShape.read(reader(name, bytes), shims, woven != null);
    }
    shapes.put(name, shape);
    return shape;
  }

  static ClassReader reader(String name, byte[] bytes) {
    int major = bytes.length < 8 ? 0 : (bytes[6] & 0xff) << 8 | bytes[7] & 0xff;
    try {
      return new ClassReader(bytes);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      String sentence = "class " + name.replace('/', '.') + " cannot be read: its class file has version " + major
          + " (Java " + (major - 44) + ")";
      throw new UnreadableClass(sentence, e);
    }
  }

  private static byte[] read(ClassLoader loader, String name) {
    try (var in = loader.getResourceAsStream(name + ".class")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read class " + name.replace('/', '.'), e);
    }
  }

  /** The class that declares a field, by the rule of the virtual machine; null where there is none. */
  ClassShape declaringField(String owner, String name, String desc) {
    ClassShape shape = shape(owner);
    if (shape == null || shape.fields().containsKey(name + desc)) {
      return shape;
    }
    for (String each : shape.interfaces()) {
      ClassShape found = declaringField(each, name, desc);
      if (found != null) {
        return found;
      }
    }
    return shape.superName() == null ? null : declaringField(shape.superName(), name, desc);
  }

  /** The class that declares the method which a call names: superclasses first, then interfaces; null where none. */
  ClassShape declaringMethod(String owner, String name, String desc) {
    for (ClassShape at = shape(owner); at != null; at = at.superName() == null ? null : shape(at.superName())) {
      if (at.methods().containsKey(name + desc)) {
        return at;
      }
    }
    Deque<String> open = new ArrayDeque<>(Set.of(owner));
    Set<String> seen = new HashSet<>();
    ClassShape result = null;
    while (!open.isEmpty()) {
      ClassShape at = shape(open.pop());
      if (at == null || !seen.add(at.name())) {
        continue;
      }
      if (at.isInterface() && at.methods().containsKey(name + desc) && (result == null || at.isWoven())) {
        result = at;
      }
      open.addAll(at.interfaces());
      if (at.superName() != null) {
        open.add(at.superName());
      }
    }
    return result;
  }

  /** The nearest class that both are, as the verifier sees it: interfaces count as Object. */
  String commonSuperClass(String one, String other) {
    Set<String> supers = new HashSet<>();
    for (String at = one; at != null; at = superOf(at)) {
      supers.add(at);
    }
    for (String at = other; at != null; at = superOf(at)) {
      if (supers.contains(at)) {
        return at;
      }
    }
    return OBJECT;
  }

  private String superOf(String name) {
    ClassShape shape = shape(name);
    if (shape == null || shape.isInterface()) {
      return name.equals(OBJECT) ? null : OBJECT;
    }
    return shape.superName();
  }
}
