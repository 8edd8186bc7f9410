// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/** Access to fields in every mode. */
final class Handle {
  private Handle() {}

  /** Finds a field of the class that looks it up. */
  static VarHandle of(MethodHandles.Lookup lookup, String field, Class<?> type) {
    try {
      return lookup.findVarHandle(lookup.lookupClass(), field, type);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(lookup.lookupClass().getName() + "." + field, e);
    }
  }

  /**
   * Finds a field for an updater.
   *
   * @throws ClassCastException if the field is of another type
   * @throws IllegalArgumentException if the field is not a volatile instance field
   * @throws RuntimeException if there is no such field
   */
  static VarHandle ofUpdater(Class<?> owner, String name, Class<?> type) {
    try {
      Field field = owner.getDeclaredField(name);
      if (field.getType() != type) {
        throw new ClassCastException(owner.getName() + "." + name + " is no " + type.getName());
      }
      if (!Modifier.isVolatile(field.getModifiers()) || Modifier.isStatic(field.getModifiers())) {
        throw new IllegalArgumentException(
            owner.getName() + "." + name + " is not a volatile instance field");
      }
      return MethodHandles.privateLookupIn(owner, MethodHandles.lookup()).findVarHandle(owner, name, type);
    } catch (ReflectiveOperationException e) {
      throw new RuntimeException(e);
    }
  }
}
