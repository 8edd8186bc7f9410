// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/** Who has device memory and gets its free pages back. */
public interface PagemapOwner {}
