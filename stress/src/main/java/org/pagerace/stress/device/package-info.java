// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** Device-private pages: the driver's free list. */
package org.pagerace.stress.device;
