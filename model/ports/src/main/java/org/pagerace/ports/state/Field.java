// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

import java.lang.invoke.ConstantBootstraps;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Names the racing fields of a struct: one handle each. */
final class Field {
  private Field() {}

  static VarHandle of(MethodHandles.Lookup struct, String name, Class<?> type) {
    return ConstantBootstraps.fieldVarHandle(struct, name, VarHandle.class, struct.lookupClass(), type);
  }
}
