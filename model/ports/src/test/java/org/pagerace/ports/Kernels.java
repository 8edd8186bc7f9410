// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports;

import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.tree.Tree;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/** The three trees that tests compare. */
enum Kernels {
  V5_9(new V5_9()),
  RFC_V2(new RfcV2()),
  V6_15(new V6_15());

  final Tree tree;

  Kernels(Tree tree) {
    this.tree = tree;
  }

  static Tree make(Class<?> kernel) {
    try {
      return (Tree) kernel.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(kernel + " needs a public constructor without arguments", e);
    }
  }
}
