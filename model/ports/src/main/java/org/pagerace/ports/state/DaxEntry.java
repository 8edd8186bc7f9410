// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/**
 * A DAX value entry: a page frame and its lock bit in one word.
 *
 * @param page the frame; null for an EMPTY entry, which has no storage yet
 * @param isLocked whether somebody holds the entry lock
 */
public record DaxEntry(Page page, boolean isLocked) implements Slot {}
