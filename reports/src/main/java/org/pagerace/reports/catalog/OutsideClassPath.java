// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Somebody's jars and folders beside our own classes: patches, and races over the ports. */
public final class OutsideClassPath {
  private static final ClassLoader OURS = OutsideClassPath.class.getClassLoader();

  private final List<Path> entries;
  /** The name of each class that only they have, and what holds it. */
  private final Map<String, Path> places = new TreeMap<>();
  private final URLClassLoader loader;

  private OutsideClassPath(List<Path> entries) {
    this.entries = entries;
    loader = new URLClassLoader(OutsideLoader.urls(entries), OURS);
  }

  /**
   * Reads which classes there are.
   *
   * @param entries jars and folders of classes, the first of which wins nothing over the others
   * @throws UnusableClassException where one is missing or no jar, a class stands in two of them, or one of ours is there in
   *     another form
   */
  public static OutsideClassPath of(List<Path> entries) {
    OutsideClassPath outside = new OutsideClassPath(List.copyOf(entries));
    for (Path entry : outside.entries) {
      new ClassPathEntry(entry).classNames().forEach(name -> outside.add(name, entry));
    }
    return outside;
  }

  /** The jars and folders, as they were named. */
  public List<Path> entries() {
    return entries;
  }

  /** Finds their classes, and ours before them. */
  public ClassLoader loader() {
    return loader;
  }

  /**
   * What they hold together with what we have.
   *
   * @throws UnusableClassException where a race of theirs cannot be read
   */
  public Catalog catalog() {
    return ClassPathScan.catalog(loader, new OutsideClasses(places, loader));
  }

  private void add(String name, Path entry) {
    String resource = name.replace('.', '/') + ".class";
    if (KernelNames.isOurs(name)) {
      checkOurs(name, resource, entry);
    } else if (OURS.getResource(resource) == null) {
      Path other = places.putIfAbsent(name, entry);
      if (other != null) {
        throw new UnusableClassException(name + " stands " + (other.equals(entry) ? "twice in " + entry
            : "in " + other + " and in " + entry) + ": leave one of the two out", null);
      }
    }
  }

  /** Our own jar may be there too, since a patch is built with it; but it must be this one. */
  private static void checkOurs(String name, String resource, Path entry) {
    try (InputStream ours = OURS.getResourceAsStream(resource);
        URLClassLoader alone = new URLClassLoader(OutsideLoader.urls(List.of(entry)), null);
        InputStream theirs = alone.getResourceAsStream(resource)) {
      if (ours == null) {
        throw new UnusableClassException(
            name + " of " + entry + " stands in a package of pagerace's: give it a package of your own", null);
      }
      if (!Arrays.equals(ours.readAllBytes(), theirs.readAllBytes())) {
        throw new UnusableClassException(name + " of " + entry
            + " is not the one of this pagerace: leave pagerace's classes out of the jar, and build it with this version",
            null);
      }
    } catch (IOException e) {
      throw new UnusableClassException(entry + " cannot be read (" + e.getMessage() + "): name a readable jar", e);
    }
  }
}
