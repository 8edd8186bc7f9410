// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/** What a page cache slot can hold: null, a {@link Page}, or a {@link DaxEntry}. */
public interface Slot {}
