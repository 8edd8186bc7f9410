// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/**
 * A PMD that maps one transparent huge page.
 *
 * @param page its head
 * @param isProtnone whether access is taken away for a while, to see who wants it back
 */
public record HugePmd(Page page, boolean isProtnone) implements Pmdval {
  /** One that gives access. */
  public HugePmd(Page page) {
    this(page, false);
  }
}
