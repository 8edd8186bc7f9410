// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.TypeDescriptor;
import org.pagerace.explore.program.Unsupported;
import org.pagerace.explore.weave.BoundPoint;
import org.pagerace.explore.weave.CodePoint;
import org.pagerace.explore.weave.WeavingLoader;

/**
 * What woven code calls where it does not touch memory. On a thread without a run, which is where tests are set up, the
 * hooks do what the instructions did. Public for woven code only.
 */
public final class Hooks {
  private Hooks() {}

  /** The constant that stands for a place in woven code. */
  public static Object site(MethodHandles.Lookup lookup, String name, Class<?> type, int number) {
    WeavingLoader loader = (WeavingLoader) lookup.lookupClass().getClassLoader();
    return loader.point(number);
  }

  /** A method is entered: how many woven methods are active. */
  public static int enter(Object site) {
    BoundPoint entry = (BoundPoint) site;
    entry.loader.enter(entry.point);
    Replay run = Replay.current();
    if (run != null) {
      return run.stack.depth();
    }
    Initialisers watching = Initialisers.watching();
    boolean isUse = entry.point.traits() == CodePoint.Traits.STATIC || entry.point.method().equals("<init>");
    if (watching != null && isUse) {
      watching.use(entry.point.className(), entry.point);
    }
    return 0;
  }

  /** The method has come to a place, and needs these values after it. */
  public static void at(Object[] state, Object site) {
    Replay run = Replay.current();
    if (run != null) {
      run.stack.push((BoundPoint) site, state);
      if (run.stack.depth() > ShadowStack.MOST_CALLS) {
        throw run.refuse(Failures.tooDeep(run));
      }
    }
  }

  /** A call has returned. */
  public static void returned(int depth) {
    Replay run = Replay.current();
    if (run != null) {
      run.stack.cut(depth);
    }
  }

  /** A handler has caught something: what ends a run is thrown on. */
  public static void caught(Throwable thrown, int depth) {
    Replay run = Replay.current();
    if (run != null) {
      if (run.isStopped() || thrown instanceof Unwind) {
        throw Unwind.now();
      }
      Failures.check(run, thrown);
      run.stack.cut(depth);
    } else if (thrown instanceof Unsupported refused) {
      throw refused;
    }
  }

  /** A loop goes round. */
  public static void tick(Object site) {
    Replay run = Replay.current();
    if (run == null) {
      if (Thread.currentThread().isInterrupted()) {
        throw new Unsupported("a loop in the setup does not end (" + ((BoundPoint) site).point.where() + ")");
      }
    } else if (run.isRunningAway()) {
      throw run.refuse("a loop that reads nothing shared does not end (" + ((BoundPoint) site).point.where() + ")");
    }
  }

  /** A class is being initialised: all are, before the actors start. */
  public static void initializing(Object site) {
    Replay run = Replay.current();
    CodePoint at = ((BoundPoint) site).point;
    if (run != null) {
      throw run.refuse("the initialisation of class " + at.className() + " by an actor is not modelled");
    }
    Initialisers current = Initialisers.current();
    if (current != null) {
      current.begin(at);
    }
  }

  /** A class is initialised. */
  public static void initialized(Object site) {
    Initialisers current = Initialisers.current();
    if (current != null) {
      current.end(((BoundPoint) site).point);
    }
  }

  /** An initialiser reads a constant of another class. */
  public static void using(Object site) {
    Initialisers watching = Initialisers.watching();
    if (watching != null) {
      CodePoint at = ((BoundPoint) site).point;
      watching.use(at.owner().replace('/', '.'), at);
    }
  }

  /** A call leaves woven code, perhaps. */
  public static void leaving(Object receiver, Object site) {
    Replay run = Replay.current();
    BoundPoint at = (BoundPoint) site;
    if (run != null) {
      Leaving.check(run, receiver, at);
      return;
    }
    if (receiver instanceof Thread && at.point.name().equals("start")) {
      throw new Unsupported("a thread that is started in the setup is not modelled (" + at.point.where() + ")");
    }
    Initialisers watching = Initialisers.watching();
    if (watching != null) {
      watching.call(receiver, at);
    }
  }

  /** An object is about to be turned into a string, or compared, by the JDK. */
  public static void printing(Object value, Object site) {
    Replay run = Replay.current();
    if (run != null) {
      Leaving.print(run, value, (BoundPoint) site);
    }
  }

  /** A class of the JDK has handed out an object. */
  public static void given(Object value, Object site) {
    Replay run = Replay.current();
    if (run != null && value != null && !Values.isConstant(value) && run.heap.known(value) == null) {
      run.heap.addOld(value, ((BoundPoint) site).point.name());
    }
  }

  /** {@code System.getProperty}. */
  public static String property(String key, String otherwise, Object site) {
    BoundPoint at = (BoundPoint) site;
    Replay run = Replay.current();
    if (run != null) {
      if (!at.loader.hasProperty(key)) {
        throw run.refuse("property " + key + " of the process is not modelled (" + at.point.where() + ")");
      }
      run.done(null);
    }
    String value = at.loader.property(key);
    return value == null ? otherwise : value;
  }

  /** {@code Thread.currentThread}: each actor has a thread of its own, which never runs. */
  public static Thread currentThread(Object site) {
    Replay run = Replay.current();
    return run == null ? Thread.currentThread() : (Thread) run.done(run.thread);
  }

  /** The number of the running actor from 1, 0 in the code around the actors. */
  public static int currentActor(Object site) {
    Replay run = Replay.current();
    return run == null ? 0 : (int) run.done(Math.max(run.actor, -1) + 1);
  }

  /** {@code Thread.interrupted}: nobody can interrupt an actor. */
  public static boolean interrupted(Object site) {
    Replay run = Replay.current();
    return run == null ? Thread.interrupted() : (boolean) run.done(false);
  }

  /** Links equals, hashCode and toString of a record over reads that go through the hooks. */
  public static Object objectMethods(
      MethodHandles.Lookup lookup,
      String name,
      TypeDescriptor type,
      Class<?> record,
      String names,
      MethodHandle... getters)
      throws Throwable {
    return Records.link(lookup, name, (MethodType) type, record, names);
  }
}
