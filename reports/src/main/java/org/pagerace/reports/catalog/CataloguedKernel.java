// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import java.util.List;
import org.pagerace.reports.results.Kernel;

/**
 * A tree or a patch on the class path.
 *
 * @param type class that forks load as the tree under test
 * @param breaks ids of the races that a mutant must turn red, such as {@code D1}, or {@code D1@x86-pv} where
 *     only that arch shows it; empty for all others
 */
public record CataloguedKernel(Kind kind, Class<?> type, Kernel kernel, List<String> breaks) {

  /** Where a kernel comes from. */
  public enum Kind {
    /** A released version. */
    TREE,
    /** A difference that somebody proposed, merged or wants to try. */
    PATCH,
    /** A slip made on purpose, which a race must notice. */
    MUTANT
  }

  /** Whether it has the function and has not removed it; named as the kernel spells it. */
  public boolean has(String function) {
    return new KernelSource(type).has(function);
  }

  /** Name on the command line. */
  public String name() {
    return kernel.name();
  }

  /** The short names it answers to; a mutant also to its id alone. */
  List<String> names() {
    return kind == Kind.MUTANT ? List.of(name(), name().replaceFirst("@.*", "")) : List.of(name());
  }
}
