// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.runtime.ObjectMethods;
import org.pagerace.explore.weave.BoundPoint;

/** The methods that every record has, over reads that go through the hooks. */
final class Records {
  private Records() {}

  static CallSite link(
      MethodHandles.Lookup lookup, String name, MethodType type, Class<?> record, String names)
      throws Throwable {
    String[] components = names.isEmpty() ? new String[0] : names.split(";");
    MethodHandle[] getters = new MethodHandle[components.length];
    MethodHandle reader = MethodHandles.insertArguments(
        MethodHandles.lookup().findStatic(
            Records.class, "read", MethodType.methodType(Object.class, String.class, Field.class, Object.class)),
        0, name);
    for (int i = 0; i < components.length; i++) {
      Field field = Fields.open(record.getDeclaredField(components[i]));
      getters[i] = reader.bindTo(field).asType(MethodType.methodType(field.getType(), record));
    }
    CallSite site = (CallSite) ObjectMethods.bootstrap(lookup, name, type, record, names, getters);
    return new ConstantCallSite(site.getTarget());
  }

  /** @param method for which the component is read: hashCode and toString must not tell the identity of what it holds */
  private static Object read(String method, Field field, Object record) {
    Replay run = Replay.current();
    if (run == null) {
      return Fields.read(field, record);
    }
    BoundPoint at = run.stack.top().at;
    run.stack.top().isLeft = true;
    Object value = FieldAccess.read(run, field, record, at);
    boolean hasWords = value == null || Values.isConstant(value) || Values.isContent(value);
    if (!method.equals("equals") && !hasWords && !isDefined(method, value.getClass())) {
      throw run.refuse(method + " of a " + value.getClass().getName() + " in a record is not modelled ("
          + at.point.where() + ")");
    }
    return value;
  }

  private static boolean isDefined(String method, Class<?> type) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (Method declared : at.getDeclaredMethods()) {
        if (declared.getName().equals(method) && declared.getParameterCount() == 0) {
          return Fields.isWoven(at) || at == Enum.class && method.equals("toString");
        }
      }
    }
    return false;
  }
}
