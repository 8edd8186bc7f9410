// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pagerace.ports.KernelFile;

/** The kernel file of each method of a port, by the names that a stack trace has. */
public final class KernelFiles {
  private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");

  private final ClassLoader loader;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  /** @param loader finds the classes of the ports */
  public KernelFiles(ClassLoader loader) {
    this.loader = loader;
  }

  /** The file that the method stands in, null where it ports no function of the kernel. */
  public String of(String className, String method) {
    String file = known.computeIfAbsent(className + "." + method, name -> find(className, method));
    return file.isEmpty() ? null : file;
  }

  private String find(String className, String method) {
    try {
      Class<?> type = Class.forName(className, false, loader);
      KernelFile around = type.getAnnotation(KernelFile.class);
      if (around != null) {
        return around.value();
      }
      Matcher lambda = LAMBDA.matcher(method);
      String function = lambda.matches() ? lambda.group(1) : method;
      return Arrays.stream(type.getDeclaredMethods())
          .filter(declared -> declared.getName().equals(function) && !declared.isBridge())
          .map(KernelSource::file)
          .filter(file -> !file.isEmpty())
          .findFirst()
          .orElse("");
    } catch (ClassNotFoundException | LinkageError outsideThePorts) {
      return "";
    }
  }
}
