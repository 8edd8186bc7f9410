// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/** The value of a PMD: null for none, a {@link PageTable}, a {@link TransHugePmd}, or a {@link DevmapRange} mapped as one. */
public interface Pmdval {}
