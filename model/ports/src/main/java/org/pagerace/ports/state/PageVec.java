// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/** Some pages: {@code struct pagevec}, the {@code pages} and {@code nr} of get_user_pages, a batch of mmu_gather. */
public class PageVec {
  public final Page[] pages;
  public int nr;

  /** @param size how many pages it can hold */
  public PageVec(int size) {
    pages = new Page[size];
  }

  /** Appends a page. */
  public void add(Page page) {
    pages[nr++] = page;
  }

  /** Takes the last page off. */
  public Page pop() {
    return pages[--nr];
  }
}
