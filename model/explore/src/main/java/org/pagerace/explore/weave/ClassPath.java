// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.weave;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** Where the classes to be explored are found: directories and jars, the first that has a class wins. */
public final class ClassPath {
  private final List<Entry> entries = new ArrayList<>();

  private ClassPath() {}

  /**
   * A class path of directories and jars.
   *
   * @throws UncheckedIOException where one cannot be read
   */
  public static ClassPath of(List<Path> paths) {
    ClassPath classPath = new ClassPath();
    for (Path path : paths) {
      classPath.entries.add(Files.isDirectory(path) ? directory(path) : jar(path));
    }
    return classPath;
  }

  /** The classes that a loader finds, such as those of the tests that are running. */
  public static ClassPath of(ClassLoader loader) {
    ClassPath classPath = new ClassPath();
    classPath.entries.add(resource -> {
      URL url = loader.getResource(resource);
      if (url == null || url.getProtocol().equals("jrt")) {
        return null; // The JDK's own classes are not explored.
      }
      try (var in = url.openStream()) {
        return in.readAllBytes();
      }
    });
    return classPath;
  }

  /** The bytes of a class by its internal name, null where no entry has it. */
  byte[] find(String internalName) {
    for (Entry entry : entries) {
      try {
        byte[] bytes = entry.read(internalName + ".class");
        if (bytes != null) {
          return bytes;
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read class " + internalName.replace('/', '.'), e);
      }
    }
    return null;
  }

  private static Entry directory(Path root) {
    return resource -> {
      Path file = root.resolve(resource);
      return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    };
  }

  private static Entry jar(Path path) {
    JarFile jar;
    try {
      jar = new JarFile(path.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path + ": " + e.getMessage(), e);
    }
    return resource -> {
      ZipEntry entry = jar.getEntry(resource);
      if (entry == null) {
        return null;
      }
      try (var in = jar.getInputStream(entry)) {
        return in.readAllBytes();
      }
    };
  }

  @FunctionalInterface
  private interface Entry {
    byte[] read(String resource) throws IOException;
  }
}
