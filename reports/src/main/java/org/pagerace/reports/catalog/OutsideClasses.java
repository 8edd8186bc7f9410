// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pagerace.reports.results.Grading;

/** The classes of somebody's jars: those that can be under test, and why the others cannot. */
final class OutsideClasses {
  /** Where all classes are our own. */
  static final OutsideClasses NONE = new OutsideClasses(Map.of(), ClassLoader.getPlatformClassLoader());

  private final Map<String, Path> places;
  private final ClassLoader loader;
  private final Map<String, UnusableClassException> flaws = new TreeMap<>();

  /**
   * @param places the jar or folder of each class, by its full name
   * @param loader finds the classes
   */
  OutsideClasses(Map<String, Path> places, ClassLoader loader) {
    this.places = places;
    this.loader = loader;
  }

  boolean contains(String className) {
    return places.containsKey(className);
  }

  /** The full names of all. */
  Stream<String> names() {
    return places.keySet().stream();
  }

  private String place(String className) {
    return className + " of " + places.get(className);
  }

  /** A class that implements {@code Tree}; one that cannot be under test matters only where it is asked for. */
  Optional<CataloguedKernel> kernel(String className) {
    try {
      Class<?> type = Class.forName(className, false, loader);
      checkShape(type);
      return Optional.of(KernelReader.read(type));
    } catch (UnusableClassException e) {
      flaws.put(className, e);
    } catch (ClassNotFoundException | LinkageError | TypeNotPresentException e) {
      flaws.put(className, UnusableClassException.unloadable(place(className), e));
    }
    return Optional.empty();
  }

  private void checkShape(Class<?> type) {
    String place = place(type.getName());
    if (Modifier.isAbstract(type.getModifiers())) {
      throw new UnusableClassException(place + " is abstract: name a class that is whole", null);
    }
    if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
      throw new UnusableClassException(place + " is an inner class: make it static", null);
    }
    if (!Modifier.isPublic(type.getModifiers())) {
      throw new UnusableClassException(place + " is not public: make it public", null);
    }
    if (Stream.of(type.getConstructors()).noneMatch(constructor -> constructor.getParameterCount() == 0)) {
      throw new UnusableClassException(place + " has no public constructor without arguments: give it one", null);
    }
  }

  /**
   * A jcstress test, which is raced beside ours without being named.
   *
   * @param others the races that are there already: races are called by their simple names
   * @throws UnusableClassException where it cannot be read, or is called like another
   */
  CataloguedRace race(String className, RaceReader reader, List<CataloguedRace> others) {
    String place = place(className);
    try {
      CataloguedRace race = reader.read(Class.forName(className, false, loader));
      if (race.race().actors().isEmpty()) {
        throw new UnusableClassException(place + " has no method with @Actor: give it one", null);
      }
      Grading.of(race.race());
      for (CataloguedRace other : others) {
        if (other.simpleName().equalsIgnoreCase(race.simpleName())) {
          throw new UnusableClassException(
              place + " has the simple name of " + other.name() + ", and races are called by it: rename it", null);
        }
      }
      return race;
    } catch (ClassNotFoundException | LinkageError | TypeNotPresentException | ArrayStoreException e) {
      throw UnusableClassException.unloadable(place, e);
    } catch (IllegalArgumentException e) {
      throw new UnusableClassException("jcstress cannot grade " + e.getMessage() + ": mend it", e);
    }
  }

  /**
   * Says why a class cannot be under test.
   *
   * @param name full name, with dots or {@code $} before nested classes
   * @throws UnusableClassException where there is such a class
   */
  void explain(String name) {
    for (String each : places.keySet()) {
      if (each.equals(name) || each.replace('$', '.').equals(name)) {
        throw flaws.containsKey(each) ? flaws.get(each) : noTree(each);
      }
    }
  }

  /** Of a class whose superclass is missing nobody knows what it is. */
  private UnusableClassException noTree(String className) {
    try {
      Class.forName(className, false, loader);
      return new UnusableClassException(
          place(className) + " is no tree: let it extend one, such as V6_19, or a patch of one", null);
    } catch (ClassNotFoundException | LinkageError e) {
      return UnusableClassException.unloadable(place(className), e);
    }
  }

  /**
   * Makes an object of a class once.
   *
   * @throws UnusableClassException where that fails or does not end
   */
  void tryOut(Class<?> type) {
    if (contains(type.getName())) {
      Tryout.of(type, place(type.getName()));
    }
  }
}
