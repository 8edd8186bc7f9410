// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.reflect.Field;
import org.pagerace.explore.program.Op.Kind;
import org.pagerace.explore.program.Op.Mode;
import org.pagerace.explore.program.Program;
import org.pagerace.explore.weave.BoundPoint;
import org.pagerace.explore.weave.CodePoint;

/** Instructions on fields, in a run. */
final class FieldAccess {
  private FieldAccess() {}

  /** Whether the hook assigns the field: a final field, or one before its object is constructed, assigns itself. */
  static boolean isByHook(BoundPoint at) {
    return at.point.traits() != CodePoint.Traits.FINAL && at.point.traits() != CodePoint.Traits.PRESET;
  }

  static Object read(Replay run, Field field, Object object, Object site) {
    BoundPoint at = (BoundPoint) site;
    if (object != null && object == run.results.host) {
      return reported(run, field, at);
    }
    check(run, field, at);
    Location location = location(run, field, object);
    if (location.isFinal()) {
      if (location.isOld) {
        return Accesses.initial(run, location);
      }
      boolean isUntold = run.own.number(object) != null && !run.own.hasPreset(object, field);
      if (isUntold && at.loader.isPreset(at.point.owner(), field.getName())) {
        throw run.refuse("reading " + field + " while its object is constructed is not modelled (" + at.point.where()
            + ")");
      }
    }
    return Accesses.read(run, location, mode(at), "read");
  }

  /** A field of the result, which nobody else writes while the run goes on. */
  private static Object reported(Replay run, Field field, BoundPoint at) {
    Object written = run.results.written(field);
    if (written != null) {
      return written;
    }
    int number = run.results.get(field);
    Object value = number < 0 ? Fields.read(field, run.results.host) : Identity.decode(run, number);
    boolean isShared = number >= 0 && !(run.heap.values.get(number) instanceof Values.Copy);
    boolean isPrinted = run.actor == Heap.PRINTER && value != null && Values.isContent(value);
    if (isShared || isPrinted || field.getType().isPrimitive() || value == null || Values.isConstant(value)) {
      return value;
    }
    String maker = number < 0 ? "its constructor" : "an actor";
    throw run.refuse("reading from " + field + " the object that " + maker + " has put there is not modelled ("
        + at.point.where() + ")");
  }

  static void write(Replay run, Field field, Object object, Object value, Object site) {
    BoundPoint at = (BoundPoint) site;
    if (object != null && object == run.results.host) {
      run.results.set(field, Identity.report(run, field, value), value);
      return;
    }
    check(run, field, at);
    if (at.point.traits() == CodePoint.Traits.PRESET) {
      run.own.preset(object, field);
    }
    Accesses.write(run, location(run, field, object), value, mode(at), "write");
  }

  private static Mode mode(BoundPoint at) {
    return at.point.traits() == CodePoint.Traits.VOLATILE ? Mode.VOLATILE : Mode.PLAIN;
  }

  private static Location location(Replay run, Field field, Object object) {
    return run.heap.field(object == null ? Program.NO_OBJECT : Identity.object(run, object), field);
  }

  private static void check(Replay run, Field field, BoundPoint at) {
    if (!Fields.isWoven(field.getDeclaringClass())) {
      throw run.refuse("field " + field.getName() + " of " + field.getDeclaringClass().getName()
          + " is not modelled (" + at.point.where() + ")");
    }
  }

  static void fence(Replay run, String name) {
    Kind kind = switch (name) {
      case "fullFence" -> Kind.FULL_FENCE;
      case "acquireFence" -> Kind.ACQUIRE_FENCE;
      case "releaseFence" -> Kind.RELEASE_FENCE;
      case "loadLoadFence" -> Kind.LOAD_LOAD_FENCE;
      case "storeStoreFence" -> Kind.STORE_STORE_FENCE;
      default -> throw run.refuse("VarHandle." + name + " is not modelled");
    };
    Accesses.order(run, kind, null, 0, name);
  }
}
