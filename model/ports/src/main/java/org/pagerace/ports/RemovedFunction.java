// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports;

/** Thrown by the body of a {@link Removed} function: something still calls what the tree no longer has. */
public final class RemovedFunction extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** @param function the function as the kernel spells it */
  public RemovedFunction(String function) {
    super(function + " does not exist in this tree");
  }
}
