// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

import java.lang.invoke.VarHandle;

import static java.lang.invoke.MethodHandles.lookup;


/** {@code struct dev_pagemap}: a range of device memory that has struct pages. */
public class DevPagemap {
  /** Nonzero once {@code memunmap_pages} has given the struct pages back. */
  public static final VarHandle MEMMAP_GONE = Field.of(lookup(), "memmapGone", int.class);

  public final MemoryType type;
  public final PercpuRef ref = new PercpuRef();
  public final Page[] pages;
  /** Who gets free pages back, null where nobody does. */
  public final PagemapOwner owner;

  private int memmapGone;

  /**
   * @param type what the range is for
   * @param owner whose {@code page_free} is called, or null
   * @param pages the pages of the range
   */
  public DevPagemap(MemoryType type, PagemapOwner owner, Page... pages) {
    this.type = type;
    this.owner = owner;
    this.pages = pages;
  }

  /** Where in the range a page is. */
  public int indexOf(Page page) {
    int at = 0;
    while (pages[at] != page) {
      at++;
    }
    return at;
  }

  /** {@code page + i}: the memory map of a range is an array. */
  public Page pageBehind(Page page, int i) {
    return pages[indexOf(page) + i];
  }
}
