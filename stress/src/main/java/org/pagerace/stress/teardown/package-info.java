// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** The end of device memory. */
package org.pagerace.stress.teardown;
