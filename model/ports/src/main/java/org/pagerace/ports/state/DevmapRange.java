// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/** A huge devmap PMD of v5.9: an array of 4k pages, each with its own count. */
public class DevmapRange implements Pmdval {
  public final Page[] pages;

  /** @param pages the pages in order of their addresses */
  public DevmapRange(Page... pages) {
    this.pages = pages;
  }
}
