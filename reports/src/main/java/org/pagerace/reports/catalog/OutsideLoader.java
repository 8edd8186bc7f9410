// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/** Finds classes of somebody's jars. Only jcstress comes from here, so that its annotations are known. */
public final class OutsideLoader extends URLClassLoader {
  private static final String JCSTRESS = "org.openjdk.jcstress.";

  private OutsideLoader(List<Path> classPath) {
    super(urls(classPath), ClassLoader.getPlatformClassLoader());
  }

  /** @param classPath jars and folders of classes */
  public static OutsideLoader of(List<Path> classPath) {
    return new OutsideLoader(classPath);
  }

  /** Where to look for classes. */
  static URL[] urls(List<Path> classPath) {
    return classPath.stream().map(OutsideLoader::url).toArray(URL[]::new);
  }

  private static URL url(Path entry) {
    try {
      return entry.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(entry + " has no place in a class path", e);
    }
  }

  @Override
  public URL getResource(String name) {
    URL own = name.startsWith(JCSTRESS.replace('.', '/'))
        ? OutsideLoader.class.getClassLoader().getResource(name)
        : null;
    return own == null ? super.getResource(name) : own;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith(JCSTRESS)) {
      try {
        return OutsideLoader.class.getClassLoader().loadClass(name);
      } catch (ClassNotFoundException notOfThisVersion) {
        return super.loadClass(name, resolve);
      }
    }
    return super.loadClass(name, resolve);
  }
}
