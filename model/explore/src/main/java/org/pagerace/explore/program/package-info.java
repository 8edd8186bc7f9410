// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** What is explored: actors as functions of what they have read, free of bytecode and of memory models. */
package org.pagerace.explore.program;
