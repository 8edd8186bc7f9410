// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A jar or a folder of classes that somebody named, and that is there. */
record ClassPathEntry(Path path) {
  private static final String CLASS = ".class";

  /** @throws UnusableClassException where it is missing, no jar, or cannot be read */
  ClassPathEntry {
    if (!Files.exists(path)) {
      // The option takes all words that follow it.
      String races = path.toString().matches("[\\w-]+") ? ", and races before --classpath" : "";
      throw new UnusableClassException(path + " does not exist: name a jar or a folder of classes" + races, null);
    }
    if (!Files.isDirectory(path)) {
      try (ZipFile jar = new ZipFile(path.toFile())) {
        jar.size();
      } catch (ZipException e) {
        throw new UnusableClassException(path + " is no jar: name a jar or a folder of classes", e);
      } catch (IOException e) {
        throw unreadable(e);
      }
    }
  }

  /**
   * The full names of its classes, in order. A name comes twice where a jar has it twice; the variants for one Java that a
   * jar may have besides are variants of the same class.
   *
   * @throws UnusableClassException where it cannot be read
   */
  List<String> classNames() {
    try {
      return (Files.isDirectory(path) ? filesBelow() : entries())
          .filter(name -> name.endsWith(CLASS) && !name.startsWith("META-INF/") && !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private Stream<String> filesBelow() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      return files.map(file -> path.relativize(file).toString()).toList().stream();
    }
  }

  private Stream<String> entries() throws IOException {
    try (ZipFile jar = new ZipFile(path.toFile())) {
      return jar.stream().map(ZipEntry::getName).toList().stream();
    }
  }

  private UnusableClassException unreadable(IOException e) {
    return new UnusableClassException(path + " cannot be read (" + e.getMessage() + "): name a readable jar", e);
  }
}
