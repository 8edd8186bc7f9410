// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.pagerace.ports.tree.Tree;

/** All classes of the ports, found by being there. */
final class PortClasses {
  private PortClasses() {}

  static List<Class<?>> all() {
    try {
      Path root = Path.of(KernelFile.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(root)) {
        return files
            .map(file -> root.relativize(file).toString())
            .filter(file -> file.endsWith(".class") && !file.contains("package-info"))
            .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
            .sorted()
            .<Class<?>>map(PortClasses::load)
            .filter(type -> !type.isAnonymousClass() && !type.isSynthetic())
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The interfaces that port kernel files. */
  static List<Class<?>> files() {
    return all().stream().filter(type -> type.getPackageName().contains(".linux")).toList();
  }

  /** Every tree, patch and mutant on its tree. */
  static List<Class<?>> kernels() {
    return all().stream()
        .filter(type -> Tree.class.isAssignableFrom(type) && !type.isInterface())
        .toList();
  }

  static String path(Class<?> file) {
    KernelFile annotation = file.getAnnotation(KernelFile.class);
    return annotation == null ? null : annotation.value();
  }

  /** {@code pageRefAddUnless} is {@code page_ref_add_unless}; a name that starts in upper case stays as it is. */
  static String kernelName(String method) {
    return Character.isUpperCase(method.charAt(0))
        ? method
        : method.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
