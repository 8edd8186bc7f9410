// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import org.pagerace.explore.program.Unsupported;
import org.pagerace.explore.weave.BoundPoint;
import org.pagerace.explore.weave.WeavingLoader;

/** The fields that woven instructions name. */
final class Fields {
  private Fields() {}

  /** The field of a place, looked up once. */
  static Field of(BoundPoint at) {
    if (at.member == null) {
      try {
        Class<?> owner = Class.forName(at.point.owner().replace('/', '.'), false, at.loader);
        at.member = open(owner.getDeclaredField(at.point.name()));
      } catch (ReflectiveOperationException e) {
        throw new NoSuchFieldError(at.point.owner() + "." + at.point.name());
      }
    }
    return (Field) at.member;
  }

  static Field open(Field field) {
    try {
      field.setAccessible(true);
    } catch (InaccessibleObjectException e) {
      // A public field of the JDK can be read as it is; another one fails when it is.
      return field;
    }
    return field;
  }

  static Object read(Field field, Object host) {
    try {
      return field.get(host);
    } catch (IllegalAccessException e) {
      throw new Unsupported(field + " cannot be read: " + e.getMessage());
    }
  }

  static void write(Field field, Object host, Object value) {
    try {
      field.set(host, value);
    } catch (IllegalAccessException e) {
      throw new Unsupported(field + " cannot be written: " + e.getMessage());
    }
  }

  static boolean isWoven(Class<?> type) {
    return type.getClassLoader() instanceof WeavingLoader;
  }

  static boolean isStatic(Field field) {
    return Modifier.isStatic(field.getModifiers());
  }
}
