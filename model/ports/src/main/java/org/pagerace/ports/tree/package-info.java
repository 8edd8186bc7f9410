// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** Released versions of the kernel. Classes here have no bodies: a class's method silently beats an interface's. */
package org.pagerace.ports.tree;
