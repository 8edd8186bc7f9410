// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.conformance;

import static org.pagerace.explore.conformance.Looping.END;
import static org.pagerace.explore.conformance.Looping.compareAndSet;
import static org.pagerace.explore.conformance.Looping.fence;
import static org.pagerace.explore.conformance.Looping.read;
import static org.pagerace.explore.conformance.Looping.then;
import static org.pagerace.explore.conformance.Looping.write;

import java.util.ArrayList;
import java.util.List;
import org.pagerace.explore.conformance.Looping.Line;
import org.pagerace.explore.program.Op.Kind;
import org.pagerace.explore.program.Op.Mode;

/**
 * The shape of the protocols: GUP-fast, migration and a last put around one page table entry and one count.
 */
public final class Sketches {
  private static final int PTE = 0;
  private static final int COUNT = 1;
  private static final int FREED = 2;
  private static final int PAGE = 1;
  private static final int MIGRATING = 2;
  private static final int NEW_PAGE = 3;

  private Sketches() {}

  /** Some GUP-fast, one migration if wanted, some puts, over a page with two references. */
  public static Looping gup(int gups, int migrations, int puts) {
    List<List<Line>> actors = new ArrayList<>();
    for (int i = 0; i < gups; i++) {
      actors.add(gup());
    }
    for (int i = 0; i < migrations; i++) {
      actors.add(migrate());
    }
    for (int i = 0; i < puts; i++) {
      actors.add(put(0));
    }
    return new Looping(actors, PAGE, 2, 0);
  }

  private static int to(int line, int local) {
    return line * 1000 + local;
  }

  private static List<Line> gup() {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(l -> read(PTE, Mode.OPAQUE), (l, r, w) -> r == PAGE ? to(1, 0) : to(END, 1)));
    lines.add(new Line(l -> read(COUNT, Mode.OPAQUE), (l, r, w) -> r == 0 ? to(END, 2) : to(2, r)));
    lines.add(then(3, fence(Kind.FULL_FENCE)));
    lines.add(
        new Line(
            l -> compareAndSet(Kind.WEAK_UPDATE, COUNT, Mode.PLAIN, Mode.PLAIN, l, l + 1),
            (l, r, w) -> w ? to(4, 0) : to(1, 0)));
    lines.add(then(5, fence(Kind.FULL_FENCE)));
    lines.add(new Line(l -> read(PTE, Mode.OPAQUE), (l, r, w) -> r == PAGE ? to(END, 3) : to(6, 0)));
    lines.addAll(put(6));
    return lines;
  }

  private static List<Line> put(int from) {
    return List.of(
        new Line(l -> read(COUNT, Mode.OPAQUE), (l, r, w) -> to(from + 1, r)),
        then(from + 2, fence(Kind.FULL_FENCE)),
        new Line(
            l -> compareAndSet(Kind.WEAK_UPDATE, COUNT, Mode.PLAIN, Mode.PLAIN, l, Math.max(0, l - 1)),
            (l, r, w) -> w ? to(from + 3, l) : to(from, 0)),
        new Line(l -> fence(Kind.FULL_FENCE), (l, r, w) -> l == 1 ? to(from + 4, 0) : to(END, 4)),
        new Line(l -> write(FREED, Mode.OPAQUE, 1), (l, r, w) -> to(END, 5)));
  }

  private static List<Line> migrate() {
    return List.of(
        then(1, write(PTE, Mode.OPAQUE, MIGRATING)),
        then(2, fence(Kind.FULL_FENCE)),
        new Line(l -> read(COUNT, Mode.OPAQUE), (l, r, w) -> r == 1 ? to(3, 0) : to(7, 0)),
        then(4, fence(Kind.FULL_FENCE)),
        new Line(
            l -> compareAndSet(Kind.WEAK_UPDATE, COUNT, Mode.PLAIN, Mode.PLAIN, 1, 0),
            (l, r, w) -> w ? to(5, 0) : to(9, 0)),
        then(6, fence(Kind.FULL_FENCE)),
        then(8, write(PTE, Mode.RELEASE, NEW_PAGE)),
        new Line(l -> write(PTE, Mode.OPAQUE, PAGE), (l, r, w) -> to(END, 1)),
        new Line(l -> write(COUNT, Mode.RELEASE, 1), (l, r, w) -> to(END, 2)),
        new Line(l -> read(COUNT, Mode.OPAQUE), (l, r, w) -> r == 1 ? to(4, 0) : to(7, 0)));
  }
}
