// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/**
 * A PMD that maps one huge page of normal memory.
 *
 * @param page its head
 * @param isProtnone whether access is taken away for a while, to see who wants it back
 */
public record TransHugePmd(Page page, boolean isProtnone) implements Pmdval {}
