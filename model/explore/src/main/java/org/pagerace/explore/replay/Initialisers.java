// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.pagerace.explore.jcstress.Scene;
import org.pagerace.explore.program.Unsupported;
import org.pagerace.explore.weave.BoundPoint;
import org.pagerace.explore.weave.CodePoint;
import org.pagerace.explore.weave.WeavingLoader;

/**
 * The initialisers of the classes that actors would be the first to use. They are run before the actors start, under
 * watch, and end at the first effect that an actor could tell.
 *
 * <p>What remains fills the statics of the class, and objects that nobody else has, from what nobody changes: it makes the
 * same values whenever it is run. Whoever uses the class finds them, as the virtual machine lets everybody wait for the end
 * of the initialiser. The one thing lost is that the actor which comes first is ordered before those which come later, as
 * by a lock. That can only hide outcomes, and only from the first of the many times that a test is run in one virtual
 * machine: all later ones find the class initialised, and have every outcome that is found here.
 */
final class Initialisers {
  private static final ThreadLocal<Initialisers> CURRENT = new ThreadLocal<>();
  private static final Set<String> OF_THE_PROCESS =
      Set.of("setProperty", "setProperties", "clearProperty", "setIn", "setOut", "setErr", "exit", "load", "loadLibrary");
  private static final Set<VarHandle.AccessMode> READS =
      EnumSet.of(
          VarHandle.AccessMode.GET,
          VarHandle.AccessMode.GET_OPAQUE,
          VarHandle.AccessMode.GET_ACQUIRE,
          VarHandle.AccessMode.GET_VOLATILE);

  final Entered entered;
  private final WeavingLoader loader;
  /** Classes whose initialisers have begun. */
  private final Set<String> begun = new HashSet<>();
  /** Those whose initialisers have ended as they should. */
  private final Set<String> ended = new HashSet<>();
  /** Those at work, the innermost first. */
  private final Deque<String> active = new ArrayDeque<>();
  /** What an initialiser has read that an actor might write, with the name of its class. */
  private final Map<Object, String> readers = new HashMap<>();
  private final Map<String, String> refusals = new HashMap<>();
  private Scene scene;
  private Reachable shared;

  Initialisers(WeavingLoader loader) {
    this.loader = loader;
    entered = new Entered(loader);
  }

  /** The initialisers of the class space that is set up on this thread, null where none is. */
  static Initialisers current() {
    return CURRENT.get();
  }

  /** Those, where an initialiser runs under watch; else null. */
  static Initialisers watching() {
    Initialisers current = CURRENT.get();
    return current == null || current.scene == null || current.active.isEmpty() ? null : current;
  }

  /** Runs what initialises classes for everybody: whatever it does is done before the actors start. */
  <T> T unwatched(Setup.Work<T> work) throws Throwable {
    return within(null, work);
  }

  /** Runs what initialises the classes that are left. @param around what is there before */
  <T> T watched(Scene around, Setup.Work<T> work) throws Throwable {
    return within(around, work);
  }

  private <T> T within(Scene around, Setup.Work<T> work) throws Throwable {
    scene = around;
    CURRENT.set(this);
    try {
      return work.run();
    } finally {
      CURRENT.remove();
      scene = null;
    }
  }

  /** Forgets the initialisers that have thrown. */
  void next() {
    entered.ended();
    active.clear();
    shared = null;
  }

  /** Why a class was not initialised, null where it was or failed by itself. */
  String refusal(String className) {
    return refusals.get(className);
  }

  /**
   * Looks at a class as the virtual machine does before each access to a static field; reflection looks but once.
   *
   * @throws NoClassDefFoundError where the initialiser of the class has failed
   */
  void check(Class<?> type) {
    if (begun.contains(type.getName()) && !ended.contains(type.getName())) {
      throw new NoClassDefFoundError("Could not initialize class " + type.getName());
    }
  }

  /** The class whose initialiser has read a static field, or anything of an object or array; null for none. */
  String reader(Object of) {
    return readers.get(of);
  }

  void begin(CodePoint at) {
    String name = at.className();
    begun.add(name);
    entered.begin(name);
    if (scene != null) {
      for (String outer : active) {
        if (type(outer).isAssignableFrom(type(name))) {
          throw needsEachOther(name, outer, at);
        }
      }
      active.push(name);
      shared = null;
    }
  }

  void end(CodePoint at) {
    ended.add(at.className());
    entered.end(at.className());
    active.remove(at.className());
    shared = null;
  }

  /** A class is about to be used, which would initialise it if it was not. */
  void use(String className, CodePoint at) {
    if (active.contains(className) && !active.peek().equals(className)) {
      throw needsEachOther(active.peek(), className, at);
    }
  }

  void readStatic(Field field, BoundPoint at) {
    String owner = field.getDeclaringClass().getName();
    use(owner, at.point);
    if (!active.contains(owner)) {
      readers.put(field, active.peek());
    }
  }

  void writeStatic(Field field, BoundPoint at) {
    String owner = field.getDeclaringClass().getName();
    use(owner, at.point);
    if (!active.contains(owner)) {
      throw refuse("writes " + field.getName() + " of " + owner, at.point);
    }
  }

  /** Reads from an object or array. */
  void read(Object host) {
    if (isShared(host)) {
      readers.put(new Values.Same<>(host), active.peek());
    }
  }

  /** Writes to an object or array, takes its monitor or calls what may change it. */
  void change(Object host, BoundPoint at) {
    boolean isOwn = host instanceof Class<?> type && active.contains(type.getName());
    boolean isOther = !isOwn && isShared(host);
    if (isOther) {
      throw refuse("uses a " + host.getClass().getName() + " that others may use", at.point);
    }
  }

  /** A call leaves woven code, perhaps. @param receiver null for static methods and constructors */
  void call(Object receiver, BoundPoint at) {
    if (receiver != null && !Values.isContent(receiver) && !Values.isConstant(receiver)
        && Leaving.isImpure(receiver, at.point)) {
      change(receiver, at);
    }
    if ("java/lang/System".equals(at.point.owner()) && OF_THE_PROCESS.contains(at.point.name())) {
      throw refuse("calls java.lang.System." + at.point.name(), at.point);
    }
  }

  /** An access by a variable handle; one to a static field tells nothing of the field. */
  void access(VarHandle handle, VarHandle.AccessMode mode, Object[] arguments, BoundPoint at) {
    if (handle.coordinateTypes().isEmpty()) {
      throw refuse("uses a static field by a VarHandle", at.point);
    }
    if (READS.contains(mode)) {
      read(arguments[0]);
    } else {
      change(arguments[0], at);
    }
  }

  private boolean isShared(Object host) {
    if (host == null || Values.isConstant(host)) {
      return host != null;
    }
    if (shared == null) {
      shared = new Reachable();
      shared.add(scene.state());
      shared.add(scene.test());
      for (String name : loader.loaded()) {
        if (!active.contains(name) && isInitialised(type(name))) {
          shared.addStatics(type(name));
        }
      }
    }
    return shared.contains(host);
  }

  /** Whether reading a static field of the class runs no code. */
  private boolean isInitialised(Class<?> type) {
    if (type == null || !Fields.isWoven(type)) {
      return true;
    }
    boolean isDone = ended.contains(type.getName()) || !loader.methods(type.getName()).contains("<clinit>()V");
    for (Class<?> each : type.getInterfaces()) {
      isDone &= isInitialised(each);
    }
    return isDone && isInitialised(type.getSuperclass());
  }

  private Class<?> type(String name) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException e) {
      throw new NoClassDefFoundError(name);
    }
  }

  private RuntimeException needsEachOther(String inner, String outer, CodePoint at) {
    return refuse("and that of " + (inner.equals(active.peek()) ? outer : inner) + " need each other", at);
  }

  private RuntimeException refuse(String what, CodePoint at) {
    String sentence = "the initialisation of class " + active.peek() + " by an actor is not modelled: its initialiser "
        + what + " (" + at.where() + ")";
    active.forEach(each -> refusals.putIfAbsent(each, sentence));
    return new Unsupported(sentence);
  }
}
