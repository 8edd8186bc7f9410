// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** Waiting for an idle page, and waking who waits. */
package org.pagerace.stress.wait;
