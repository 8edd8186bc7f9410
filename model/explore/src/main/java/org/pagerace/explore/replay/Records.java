// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.runtime.ObjectMethods;

/** The methods that every record has, over reads that go through the hooks. */
final class Records {
  private Records() {}

  static CallSite link(
      MethodHandles.Lookup lookup, String name, MethodType type, Class<?> record, String names)
      throws Throwable {
    String[] components = names.isEmpty() ? new String[0] : names.split(";");
    MethodHandle[] getters = new MethodHandle[components.length];
    MethodHandle reader =
        MethodHandles.lookup()
            .findStatic(Records.class, "read", MethodType.methodType(Object.class, Field.class, Object.class));
    for (int i = 0; i < components.length; i++) {
      Field field = Fields.open(record.getDeclaredField(components[i]));
      getters[i] = reader.bindTo(field).asType(MethodType.methodType(field.getType(), record));
    }
    CallSite site = (CallSite) ObjectMethods.bootstrap(lookup, name, type, record, names, getters);
    return new ConstantCallSite(site.getTarget());
  }

  private static Object read(Field field, Object record) {
    Replay run = Replay.current();
    if (run == null) {
      return Fields.read(field, record);
    }
    run.stack.top().isLeft = true;
    return FieldAccess.read(run, field, record, run.stack.top().at);
  }
}
