// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports;

import org.pagerace.ports.arch.Arch;
import org.pagerace.ports.tree.Tree;

/**
 * Which tree and which arch this virtual machine tests. A race reads them through {@link Tree#underTest()}; the harness
 * sets the two properties on each fork.
 */
public final class UnderTest {
  /** System property that names the class of the tree or patch. */
  public static final String KERNEL = "pagerace.kernel";
  /** System property that names the class of the arch. */
  public static final String ARCH = "pagerace.arch";

  private UnderTest() {}

  /**
   * The tree named by {@link #KERNEL}, v5.9 where it is not set.
   *
   * @throws IllegalStateException where the property names no usable tree
   */
  public static Tree tree() {
    return instantiate(KERNEL, "org.pagerace.ports.tree.V5_9", Tree.class);
  }

  /**
   * The arch named by {@link #ARCH}, x86 where it is not set.
   *
   * @throws IllegalStateException where the property names no usable arch
   */
  public static Arch arch() {
    return instantiate(ARCH, "org.pagerace.ports.arch.X86", Arch.class);
  }

  private static <T> T instantiate(String property, String otherwise, Class<T> kind) {
    String name = System.getProperty(property, otherwise);
    try {
      Class<?> named = Class.forName(name, true, UnderTest.class.getClassLoader());
      return kind.cast(named.getConstructor().newInstance());
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new IllegalStateException(
          "-D" + property + "=" + name + " names no public class on the class path that is a "
              + kind.getSimpleName() + " with a public constructor without arguments",
          e);
    }
  }
}
