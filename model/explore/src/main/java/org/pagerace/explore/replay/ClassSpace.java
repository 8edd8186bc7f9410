// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.pagerace.explore.jcstress.BadTest;
import org.pagerace.explore.jcstress.Scene;
import org.pagerace.explore.jcstress.TestShape;
import org.pagerace.explore.model.Shortcut;
import org.pagerace.explore.program.Unsupported;
import org.pagerace.explore.weave.ClassPath;
import org.pagerace.explore.weave.UnreadableClass;
import org.pagerace.explore.weave.Weaving;
import org.pagerace.explore.weave.WeavingLoader;

/**
 * The classes of one class path under one set of system properties, with statics of their own. Spaces over one
 * {@link Weaving} share the work of weaving. A space and its programs belong to one thread at a time.
 */
public final class ClassSpace {
  private final WeavingLoader loader;
  private final Duration patience;
  private final Set<String> initialised = new HashSet<>();
  private final Initialisers watch;
  private final Map<String, Throwable> failures = new HashMap<>();

  /** @param properties what the explored code finds as system properties */
  public ClassSpace(Weaving weaving, Map<String, String> properties) {
    this(weaving, properties, Duration.ofSeconds(5));
  }

  /** @param patience how long a test may take to set itself up once its classes are loaded */
  ClassSpace(Weaving weaving, Map<String, String> properties, Duration patience) {
    loader = new WeavingLoader(weaving, properties);
    watch = new Initialisers(loader);
    this.patience = patience;
  }

  /** A space that shares nothing with any other. */
  public static ClassSpace of(ClassPath classPath, Map<String, String> properties) {
    return new ClassSpace(new Weaving(classPath), properties);
  }

  /**
   * A class of this space.
   *
   * @throws BadTest where the class path has no such class
   */
  public Class<?> load(String className) {
    if (!loader.isWoven(className)) {
      throw new BadTest("there is no class " + className + " on the class path", null);
    }
    try {
      return Class.forName(className, false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      throw new BadTest("class " + className + " cannot be loaded: " + e, e);
    }
  }

  /**
   * The program that a test class is.
   *
   * @param shortcuts what the program may leave out without changing the outcomes
   * @throws BadTest where the class is no test that could be explored
   * @throws Unsupported where setting it up fails, or does not end
   */
  public JavaProgram program(String className, Set<Shortcut> shortcuts) {
    Class<?> test = load(className);
    try {
      TestShape shape = TestShape.of(test);
      BitSet entered = new BitSet();
      Scene scene = within(className, () -> watch.unwatched(() -> {
        watch.entered.scene(entered);
        Scene made = Scene.of(shape);
        made.newResult();
        return made;
      }));
      within(className, () -> watch.watched(scene, () -> {
        initialise();
        return null;
      }));
      watch.entered.ended();
      entered.or(watch.entered.byInitialisers(loader.uses(className)));
      if (shape.state() != null) {
        entered.or(watch.entered.byInitialisers(loader.uses(shape.state().getName())));
      }
      return new JavaProgram(scene, loader, new Heap(watch), entered, shortcuts);
    } catch (BadTest | Unsupported | UnreadableClass e) {
      throw e;
    } catch (Throwable e) {
      Throwable first = failures.getOrDefault(className, e);
      throw new Unsupported("class " + className + " cannot be set up: " + cause(first));
    }
  }

  private <T> T within(String className, Setup.Work<T> work) throws Throwable {
    return Setup.within("setting up " + className, () -> loader.loaded().size(), patience, work);
  }

  private static String cause(Throwable thrown) {
    Throwable at = thrown;
    while (at instanceof ExceptionInInitializerError && at.getCause() != null) {
      at = at.getCause();
    }
    return at.toString();
  }

  /** Initialises all that the code of loaded classes mentions: actors must find every class initialised. */
  private void initialise() {
    Deque<String> open = new ArrayDeque<>(loader.loaded());
    while (!open.isEmpty()) {
      String name = open.poll();
      if (!initialised.add(name)) {
        continue;
      }
      try {
        open.addAll(loader.mentions(name));
        watch.next();
        Class.forName(name, true, loader);
      } catch (ClassNotFoundException | LinkageError | UnreadableClass e) {
        // Whether anybody misses it will be seen: an actor that uses it is refused.
        failures.putIfAbsent(name, e);
        continue;
      }
      for (String each : loader.loaded()) {
        if (!initialised.contains(each)) {
          open.add(each);
        }
      }
    }
  }
}
