// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/** One entry of a page table. */
public class Pte {
  public static final VarHandle VAL = Field.of(lookup(), "val", Pteval.class);

  private Pteval val;
}
