// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pagerace.ports.convention.PageLife;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.tree.Tree;
import org.pagerace.reports.catalog.CataloguedKernel;

/**
 * What the count of a device page means in a tree or patch, found by asking it, and what it meant in the one
 * it comes from.
 */
final class CountTable {
  private static final String LEGEND =
      "free: nobody has the page; idle: a driver's user or a file has it, and nobody maps or pins it; "
          + "mapped: by one page table; pinned: by one get_user_pages besides; left: when all have given it back; "
          + "refused: a pin is asked for and not given; -: there is no way to that state";

  private CountTable() {}

  /** Beside the kernel that it differs from; beside itself where there is none. */
  static String of(CataloguedKernel kernel) {
    return of(kernel, kernel.parentInstance().orElseGet(kernel::instance));
  }

  /** Beside another one. */
  static String of(CataloguedKernel kernel, Tree other) {
    Map<MemoryType, PageLife> before;
    List<PageLife> lives;
    try {
      before = byType(other);
      lives = PageLife.of(kernel.instance());
    } catch (RuntimeException brokenByThePatch) {
      return "\nCount of a device page\n"
          + new Columns("  ").row("not known: taking a page through its life ended in " + brokenByThePatch);
    }
    Columns columns = new Columns("  ").row("", "free", "idle", "mapped", "pinned", "left");
    for (PageLife life : lives) {
      PageLife was = before.remove(life.type());
      columns.row(
          word(life.type()),
          cell(life, was, PageLife::free),
          cell(life, was, PageLife::idle),
          cell(life, was, PageLife::mapped),
          cell(life, was, PageLife::pinned),
          cell(life, was, PageLife::left));
    }
    before.values().forEach(was -> columns.row(word(was.type()), gone(was.free()), gone(was.idle()),
        gone(was.mapped()), gone(was.pinned()), gone(was.left())));
    return "\nCount of a device page\n" + columns + new Columns("  ").row(LEGEND);
  }

  private static Map<MemoryType, PageLife> byType(Tree tree) {
    return PageLife.of(tree).stream().collect(
        Collectors.toMap(PageLife::type, life -> life, (one, same) -> one, () -> new EnumMap<>(MemoryType.class)));
  }

  private static String gone(String was) {
    return "gone, was " + was;
  }

  private static String cell(PageLife life, PageLife was, Function<PageLife, String> state) {
    String now = state.apply(life);
    if (was == null) {
      return now + ", new";
    }
    return now.equals(state.apply(was)) ? now : now + ", was " + state.apply(was);
  }

  private static String word(MemoryType type) {
    return type.name().replaceFirst("MEMORY_DEVICE_(PCI_)?", "").replace("_", "").toLowerCase(Locale.ROOT);
  }
}
