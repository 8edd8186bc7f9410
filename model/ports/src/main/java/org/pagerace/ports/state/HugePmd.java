// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/**
 * A PMD that maps one transparent huge page.
 *
 * @param page the head of the huge page
 */
public record HugePmd(Page page) implements Pmdval {}
