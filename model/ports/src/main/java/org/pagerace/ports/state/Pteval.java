// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/** The value of a page-table entry: null for none, a {@link Page} when present, else what a swap entry encodes. */
public interface Pteval {}
