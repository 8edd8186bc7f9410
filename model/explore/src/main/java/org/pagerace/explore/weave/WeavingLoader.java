// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.weave;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Loads every class of one class path woven. Two loaders over one {@link Weaving} share the woven bytes and nothing
 * else, so each has its own statics and its own properties.
 */
public final class WeavingLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final Weaving weaving;
  private final Map<String, String> properties;
  private final Map<Integer, BoundPoint> points = new HashMap<>();
  private final Set<String> loaded = new LinkedHashSet<>();
  private BitSet entered = new BitSet();

  /** @param properties what woven code finds as system properties */
  public WeavingLoader(Weaving weaving, Map<String, String> properties) {
    super("woven", WeavingLoader.class.getClassLoader());
    this.weaving = weaving;
    this.properties = Map.copyOf(properties);
  }

  /** What {@code System.getProperty} returns in woven code, null where it is not set. */
  public String property(String key) {
    String own = properties.get(key);
    return own != null ? own : System.getProperty(key);
  }

  /** Whether woven code has that property whatever those of the process are. */
  public boolean hasProperty(String key) {
    return properties.containsKey(key);
  }

  /** The place of that number, bound to this loader. */
  public BoundPoint point(int number) {
    synchronized (points) {
      return points.computeIfAbsent(number, each -> new BoundPoint(weaving.point(each), this));
    }
  }

  /** Where the numbers of the entries of methods go that are entered from now on. */
  public void record(BitSet into) {
    entered = into;
  }

  /** A method of this loader's classes is entered. @param entry its place */
  public void enter(CodePoint entry) {
    entered.set(entry.number());
  }

  /** Whether a constructor assigns the field before that of the superclass. @param owner internal name */
  public boolean isPreset(String owner, String field) {
    return weaving.isPreset(owner, field);
  }

  /** Names of the woven classes that were defined so far. */
  public Set<String> loaded() {
    synchronized (loaded) {
      return Set.copyOf(loaded);
    }
  }

  /** Names of the woven classes that the code of a woven class mentions. */
  public Set<String> mentions(String className) {
    return weaving.woven(className.replace('.', '/')).mentions();
  }

  /**
   * Names of all woven classes that a class may come to use, by itself or by others that it uses; those that the properties
   * name too, for a class may ask for them.
   */
  public Set<String> uses(String className) {
    Set<String> used = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(className));
    properties.values().stream().filter(this::isWoven).forEach(open::add);
    while (!open.isEmpty()) {
      String name = open.pop();
      if (used.add(name)) {
        open.addAll(mentions(name));
      }
    }
    return used;
  }

  /** Names and descriptors of the methods of a woven class, in the order of its file. */
  public List<String> methods(String className) {
    return weaving.woven(className.replace('.', '/')).methods();
  }

  /** Whether this loader weaves the class of that name. */
  public boolean isWoven(String className) {
    return weaving.isWoven(className.replace('.', '/'));
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> found = findLoadedClass(name);
      if (found == null) {
        found = weaving.isWoven(name.replace('.', '/')) ? define(name) : super.loadClass(name, false);
      }
      if (resolve) {
        resolveClass(found);
      }
      return found;
    }
  }

  private Class<?> define(String name) {
    byte[] bytes = weaving.woven(name.replace('.', '/')).bytes();
    synchronized (loaded) {
      loaded.add(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
