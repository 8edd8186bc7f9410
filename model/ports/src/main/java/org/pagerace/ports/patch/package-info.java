// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** Differences from a tree: series that were never merged in that form, fixes, historic bugs. */
package org.pagerace.ports.patch;
