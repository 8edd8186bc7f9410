// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** The count word itself: getting, putting, and being the last. */
package org.pagerace.stress.count;
