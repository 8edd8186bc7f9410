// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.enumeration;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.pagerace.explore.jcstress.BadTest;
import org.pagerace.explore.model.MemoryModel;
import org.pagerace.explore.model.Shortcut;
import org.pagerace.explore.program.Program;
import org.pagerace.explore.program.Unsupported;
import org.pagerace.explore.replay.ClassSpace;
import org.pagerace.explore.search.Bounds;
import org.pagerace.explore.search.Enumeration;
import org.pagerace.explore.search.Search;
import org.pagerace.explore.weave.ClassPath;
import org.pagerace.explore.weave.UnreadableClass;
import org.pagerace.explore.weave.Weaving;
import org.pagerace.reports.catalog.KernelFiles;
import org.pagerace.reports.catalog.OutsideLoader;

/** The explorer over one class path. It weaves each class once for all threads, and replays each test once for all models. */
public final class Explorer implements Enumerator {
  private static final Set<Shortcut> ALL = EnumSet.allOf(Shortcut.class);

  private final Weaving weaving;
  private final KernelFiles files;
  private Target at;
  private Program program;
  private Unsupported refusal;

  private Explorer(Weaving weaving, KernelFiles files) {
    this.weaving = weaving;
    this.files = files;
  }

  /**
   * Makes one for each thread.
   *
   * @param classPath jars and folders of classes; our own class path where it is empty
   */
  public static Supplier<Enumerator> over(List<Path> classPath) {
    ClassLoader own = Explorer.class.getClassLoader();
    ClassLoader loader = classPath.isEmpty() ? own : OutsideLoader.of(classPath);
    Weaving weaving = new Weaving(ClassPath.of(loader));
    KernelFiles files = new KernelFiles(own);
    return () -> new Explorer(weaving, files);
  }

  @Override
  public Enumeration enumerate(Target target, MemoryModel model, Bounds bounds) {
    if (target != at) {
      open(target);
    }
    if (refusal != null) {
      throw refusal;
    }
    return Search.explore(program, model, bounds, ALL);
  }

  private void open(Target target) {
    at = target;
    program = null;
    refusal = null;
    try {
      program = new PortedProgram(
          new ClassSpace(weaving, target.properties()).program(target.race().name(), ALL), files);
    } catch (Unsupported e) {
      refusal = e;
    } catch (BadTest | UnreadableClass e) {
      refusal = new Unsupported(e.getMessage());
    }
  }
}
