// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.program;

import java.util.List;

/**
 * Where in the code an operation stands.
 *
 * @param frames the methods that are active, innermost first
 * @param what the operation in words of the code, such as {@code weakCompareAndSetPlain}
 */
public record Site(List<Frame> frames, String what) {
  /** A site outside any code. */
  public static final Site NOWHERE = new Site(List.of(), "");

  /** Copies the frames. */
  public Site {
    frames = List.copyOf(frames);
  }

  /**
   * One active method.
   *
   * @param className its class with dots
   * @param method its name
   * @param line the line, 0 where the class file has none
   */
  public record Frame(String className, String method, int line) {}
}
