// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import java.util.List;
import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.tree.Tree;
import org.pagerace.reports.catalog.CataloguedKernel.Kind;
import org.pagerace.reports.results.Kernel;

/** Reads what a tree or patch says of itself, and what it overrides. */
final class KernelReader {
  private KernelReader() {}

  static CataloguedKernel read(Class<?> type) {
    Kind kind = kind(type);
    Class<?> described = KernelNames.isApplied(type) ? type.getEnclosingClass() : type;
    Source source = described.getAnnotation(Source.class);
    Kernel kernel = new Kernel(
        KernelNames.kernel(type),
        type.getName(),
        source == null ? "a patch without @Source" : source.title(),
        base(type),
        source == null || kind == Kind.MUTANT ? "" : source.value(),
        touches(type));
    return new CataloguedKernel(kind, type, kernel, breaks(type, described));
  }

  /** What a mutant breaks may depend on the kernel it is applied to: then its class says so. */
  private static List<String> breaks(Class<?> type, Class<?> described) {
    Breaks own = type.getAnnotation(Breaks.class);
    Breaks breaks = own == null ? described.getAnnotation(Breaks.class) : own;
    return breaks == null ? List.of() : List.of(breaks.value());
  }

  private static Kind kind(Class<?> type) {
    if (KernelNames.isMutant(type)) {
      return Kind.MUTANT;
    }
    return KernelNames.isTree(type) ? Kind.TREE : Kind.PATCH;
  }

  /** The version of the nearest released tree; empty for a tree that somebody built from the files alone. */
  private static String base(Class<?> type) {
    for (Class<?> up = type; up != Object.class; up = up.getSuperclass()) {
      if (KernelNames.isTree(up)) {
        return KernelNames.kernel(up);
      }
    }
    return "";
  }

  private static List<Kernel.Touched> touches(Class<?> type) {
    Class<?> parent = type.getSuperclass();
    return Tree.class.isAssignableFrom(parent) ? new KernelSource(type).touches(parent) : List.of();
  }
}
