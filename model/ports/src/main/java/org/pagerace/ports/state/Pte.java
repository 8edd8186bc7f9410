// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/** One entry of a page table. */
public class Pte {
  /** The entry; where it has two halves, the lower one, which says whether it is present. */
  public static final VarHandle VAL = Field.of(lookup(), "val", Pteval.class);
  /** The upper half, where there is one: the upper half of the number of the page. */
  public static final VarHandle HIGH = Field.of(lookup(), "high", int.class);

  private Pteval val;
  private int high;
}
