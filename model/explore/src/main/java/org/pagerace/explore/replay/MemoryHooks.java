// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.invoke.VarHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import org.pagerace.explore.program.Op.Kind;
import org.pagerace.explore.program.Program;
import org.pagerace.explore.program.Unsupported;
import org.pagerace.explore.weave.BoundPoint;
import org.pagerace.explore.weave.CodePoint;

/** What woven code calls in the place of an access to memory. Public for woven code only. */
public final class MemoryHooks {
  private MemoryHooks() {}

  /** GETFIELD. */
  public static Object getField(Object object, Object site) {
    Replay run = Replay.current();
    Field field = Fields.of((BoundPoint) site);
    if (object == null) {
      throw new NullPointerException();
    }
    if (run != null) {
      return run.done(FieldAccess.read(run, field, object, site));
    }
    Initialisers watching = Initialisers.watching();
    if (watching != null && ((BoundPoint) site).point.traits() != CodePoint.Traits.FINAL) {
      watching.read(object);
    }
    return Fields.read(field, object);
  }

  /** PUTFIELD; where the field is final the instruction follows. */
  public static void putField(Object object, Object value, Object site) {
    Replay run = Replay.current();
    Field field = Fields.of((BoundPoint) site);
    if (object == null) {
      throw new NullPointerException();
    }
    if (run != null) {
      FieldAccess.write(run, field, object, value, site);
      run.done(null);
    } else if (FieldAccess.isByHook((BoundPoint) site)) {
      changing(object, site);
      Fields.write(field, object, value);
    }
  }

  /** GETSTATIC. */
  public static Object getStatic(Object site) {
    Replay run = Replay.current();
    Field field = Fields.of((BoundPoint) site);
    if (run != null) {
      return run.done(FieldAccess.read(run, field, null, site));
    }
    Initialisers watching = Initialisers.watching();
    if (watching != null) {
      watching.readStatic(field, (BoundPoint) site);
    }
    return Fields.read(field, null);
  }

  /** PUTSTATIC. */
  public static void putStatic(Object value, Object site) {
    Replay run = Replay.current();
    Field field = Fields.of((BoundPoint) site);
    if (run != null) {
      FieldAccess.write(run, field, null, value, site);
      run.done(null);
      return;
    }
    Initialisers watching = Initialisers.watching();
    if (watching != null) {
      watching.writeStatic(field, (BoundPoint) site);
    }
    Fields.write(field, null, value);
  }

  /** IALOAD and its like. */
  public static Object arrayRead(Object array, int index, Object site) {
    Replay run = Replay.current();
    if (run != null) {
      return run.done(Elements.read(run, array, index));
    }
    reading(array);
    return Array.get(array, index);
  }

  /** BALOAD, of bytes or booleans. */
  public static int arrayReadByte(Object array, int index, Object site) {
    Object found = arrayRead(array, index, site);
    return found instanceof Boolean b ? b ? 1 : 0 : (Byte) found;
  }

  /** Before AALOAD: puts the element where the instruction finds it. */
  public static void arrayElement(Object[] array, int index, Object site) {
    Replay run = Replay.current();
    if (run != null) {
      Object found = Elements.read(run, array, index);
      run.borrow(array[index]);
      array[index] = found;
      run.done(null);
    } else {
      reading(array);
    }
  }

  /** After AALOAD: the array is as it was. */
  public static void arrayElementRead(Object[] array, int index) {
    Replay run = Replay.current();
    if (run != null) {
      array[index] = run.borrowed();
    }
  }

  /** IASTORE and its like. */
  public static void arrayWrite(Object array, int index, Object value, Object site) {
    Replay run = Replay.current();
    if (run == null) {
      changing(array, site);
      Elements.put(array, index, value);
    } else {
      Elements.write(run, array, index, value);
      run.done(null);
    }
  }

  /** Clone of an array. */
  public static Object arrayClone(Object array, Object site) {
    Replay run = Replay.current();
    if (run != null) {
      return run.done(Elements.clone(run, array));
    }
    reading(array);
    return Elements.clone(array);
  }

  /** {@code System.arraycopy}. */
  public static void arrayCopy(Object from, int fromIndex, Object to, int toIndex, int length, Object site) {
    Replay run = Replay.current();
    if (run == null) {
      reading(from);
      changing(to, site);
      System.arraycopy(from, fromIndex, to, toIndex, length);
    } else {
      Elements.copy(run, from, fromIndex, to, toIndex, length);
      run.done(null);
    }
  }

  /** MONITORENTER. */
  public static void monitorEnter(Object object, Object site) {
    Replay run = Replay.current();
    if (run != null) {
      Monitors.enter(run, object);
      run.done(null);
    } else {
      changing(object, site);
    }
  }

  /** MONITOREXIT. */
  public static void monitorExit(Object object, Object site) {
    Replay run = Replay.current();
    if (run != null) {
      Monitors.exit(run, object);
      run.done(null);
    }
  }

  /** {@code Object.wait}. @param millis 0 for ever */
  public static void waitFor(Object object, long millis, Object site) throws InterruptedException {
    Replay run = Replay.current();
    if (run == null) {
      throw new Unsupported("waiting in the setup is not modelled (" + ((BoundPoint) site).point.where() + ")");
    }
    Monitors.await(run, object, millis != 0);
    run.done(null);
  }

  /** {@code Object.notify}. */
  public static void notify(Object object, Object site) {
    Replay run = Replay.current();
    if (run != null) {
      Monitors.wake(run, object, Kind.NOTIFY, "notify");
      run.done(null);
    }
  }

  /** {@code Object.notifyAll}. */
  public static void notifyAll(Object object, Object site) {
    Replay run = Replay.current();
    if (run != null) {
      Monitors.wake(run, object, Kind.NOTIFY_ALL, "notifyAll");
      run.done(null);
    }
  }

  /** An access mode method of a variable handle. */
  public static Object varHandle(Object handle, Object[] arguments, Object site) throws Throwable {
    return VarHandleCall.hooked((VarHandle) handle, arguments, (BoundPoint) site);
  }

  private static void reading(Object host) {
    Initialisers watching = Initialisers.watching();
    if (watching != null) {
      watching.read(host);
    }
  }

  private static void changing(Object host, Object site) {
    Initialisers watching = Initialisers.watching();
    if (watching != null) {
      watching.change(host, (BoundPoint) site);
    }
  }

  /** A fence. */
  public static void fence(Object site) {
    Replay run = Replay.current();
    if (run != null) {
      FieldAccess.fence(run, ((BoundPoint) site).point.name());
      run.done(null);
    }
  }

  /** The end of a constructor that assigns final fields, or whose superclass does: of the last one, all are frozen. */
  public static void freeze(Object object, Object site) {
    Replay run = Replay.current();
    if (run != null) {
      boolean isLast = object.getClass().getName().equals(((BoundPoint) site).point.className());
      int number = isLast ? Identity.object(run, object) : Program.NO_OBJECT;
      if (isLast && run.assumptions.isFreezeSeen(run, number)) {
        Accesses.order(run, Kind.FREEZE, null, number, "end of constructor");
      }
      run.done(null);
    }
  }
}
