// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.OutsideClassPath;
import org.pagerace.reports.enumeration.Enumerators;
import org.pagerace.reports.enumeration.Explorer;
import org.pagerace.reports.hardware.RunListener;

/**
 * What the commands work with.
 *
 * @param catalog finds what the class path holds; only asked by commands that need it
 * @param racer makes what races cells and tells the listener about it
 * @param explorer makes what makes, for each thread, an enumerator of the classes of a class path; of our own where it
 *     is empty
 * @param surface what standard error is
 * @param outside makes the same with the classes of jars and folders beside our own
 */
record Session(
    Supplier<Catalog> catalog,
    Function<RunListener, Racer> racer,
    Function<List<Path>, Enumerators> explorer,
    StatusLine.Surface surface,
    Function<List<Path>, Session> outside) {

  /** This class path, this machine's cores, this terminal. */
  static Session here() {
    return new Session(
        () -> Catalog.of(Session.class.getClassLoader()),
        listener -> Racer.onThisMachine(List.of(), listener),
        Explorer::over,
        surfaceOf(System.console()),
        Session::hereBeside);
  }

  private static Session hereBeside(List<Path> classPath) {
    OutsideClassPath outside = OutsideClassPath.of(classPath);
    return new Session(
        outside::catalog,
        listener -> Racer.onThisMachine(outside.entries(), listener),
        strangers -> strangers.isEmpty() ? Explorer.beside(outside.loader()) : Explorer.over(strangers),
        surfaceOf(System.console()),
        Session::hereBeside);
  }

  /**
   * The same with somebody's patches and races, where there are any.
   *
   * @throws org.pagerace.reports.catalog.UnusableClassException where the class path cannot be used
   */
  Session beside(List<Path> classPath) {
    return classPath.isEmpty() ? this : outside.apply(classPath);
  }

  /** From JDK 22 on there always is a console, and whether it is a terminal must be asked. */
  private static StatusLine.Surface surfaceOf(Console console) {
    if (console == null || "dumb".equals(System.getenv("TERM"))) {
      return StatusLine.Surface.LOG;
    }
    try {
      Object isTerminal = Console.class.getMethod("isTerminal").invoke(console);
      return Boolean.TRUE.equals(isTerminal) ? StatusLine.Surface.TERMINAL : StatusLine.Surface.LOG;
    } catch (NoSuchMethodException e) {
      return StatusLine.Surface.TERMINAL;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the console does not say whether it is a terminal", e);
    }
  }
}
