// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** Bugs that the kernel has had, and what mended them, each on the tree it belongs to. */
package org.pagerace.ports.patch.history;
