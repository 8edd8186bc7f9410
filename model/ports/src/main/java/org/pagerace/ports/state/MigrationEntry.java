// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/**
 * A swap entry that says: this page is being migrated, wait for it.
 *
 * @param page the page on its way
 */
public record MigrationEntry(Page page) implements Pteval {}
