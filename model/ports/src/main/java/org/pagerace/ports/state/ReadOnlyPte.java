// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/**
 * A present entry that forbids writing. Who walks without locks to write stops at it; a race in which nobody
 * writes needs no such entry.
 *
 * @param page the page that it maps
 */
public record ReadOnlyPte(Page page) implements Pteval {}
