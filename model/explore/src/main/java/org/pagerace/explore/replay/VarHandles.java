// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.constant.ClassDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.IdentityHashMap;
import java.util.Map;
import org.pagerace.explore.program.Program;

/** What variable handles stand for. */
final class VarHandles {
  private static final Object ELEMENT = new Object();

  private final Map<VarHandle, Object> targets = new IdentityHashMap<>();

  /** The location that a call through a handle reaches. */
  Location location(Replay run, VarHandle handle, Object[] arguments) {
    Object target = targets.computeIfAbsent(handle, each -> target(each, run.stack.top().at.loader));
    if (target instanceof String name) {
      throw run.refuse(name + " is not modelled (" + run.stack.top().at.point.where() + ")");
    }
    if (target instanceof Field field && Fields.isStatic(field)) {
      return run.heap.field(Program.NO_OBJECT, field);
    }
    Object holder = handle.coordinateTypes().get(0).cast(arguments[0]);
    if (holder == null) {
      throw new NullPointerException();
    }
    int object = Identity.object(run, holder);
    if (target instanceof Field field) {
      return run.heap.field(object, field);
    }
    int index = (int) Types.strictly(int.class, arguments[1]);
    if (index < 0 || index >= Array.getLength(holder)) {
      throw new ArrayIndexOutOfBoundsException(index);
    }
    return run.heap.element(object, index);
  }

  /** How many arguments of a call say where. */
  static int coordinates(VarHandle handle) {
    return handle.coordinateTypes().size();
  }

  /** A field, {@link #ELEMENT}, or the name of what is not modelled. */
  private static Object target(VarHandle handle, ClassLoader loader) {
    DynamicConstantDesc<VarHandle> dynamic;
    try {
      dynamic = handle.describeConstable().orElse(null);
    } catch (InternalError fieldOfASuperclass) {
      // The JDK looks for the field in the class of the lookup alone.
      return "a VarHandle on a field that " + handle.coordinateTypes().get(0).getName() + " inherits";
    }
    if (dynamic == null) {
      return "a VarHandle over " + handle.coordinateTypes();
    }
    return switch (dynamic.bootstrapMethod().methodName()) {
      case "arrayVarHandle" -> ELEMENT;
      case "fieldVarHandle" -> field(handle.coordinateTypes().get(0), dynamic.constantName(), handle.varType());
      case "staticFieldVarHandle" -> {
        String name = ((ClassDesc) dynamic.bootstrapArgs()[0]).descriptorString();
        yield staticField(loader, name.substring(1, name.length() - 1).replace('/', '.'), dynamic.constantName());
      }
      default -> "VarHandle " + dynamic.bootstrapMethod().methodName();
    };
  }

  private static Object field(Class<?> holder, String name, Class<?> type) {
    for (Class<?> at = holder; at != null; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        if (field.getName().equals(name) && field.getType() == type && !Fields.isStatic(field)) {
          return Fields.open(field);
        }
      }
    }
    return "a VarHandle on field " + name + " of " + holder.getName();
  }

  private static Object staticField(ClassLoader loader, String holder, String name) {
    try {
      return Fields.open(Class.forName(holder, false, loader).getDeclaredField(name));
    } catch (ReflectiveOperationException e) {
      return "a VarHandle on static field " + name + " of " + holder;
    }
  }
}
