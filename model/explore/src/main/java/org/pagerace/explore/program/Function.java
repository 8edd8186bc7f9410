// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.program;

import java.util.Comparator;

/**
 * A method that has been executed.
 *
 * @param className the class that declares it, with dots
 * @param name of the method, {@code <init>} for a constructor
 * @param descriptor its parameters and result as in a class file
 */
public record Function(String className, String name, String descriptor) implements Comparable<Function> {
  private static final Comparator<Function> ORDER =
      Comparator.comparing(Function::className).thenComparing(Function::name).thenComparing(Function::descriptor);

  @Override
  public int compareTo(Function other) {
    return ORDER.compare(this, other);
  }
}
