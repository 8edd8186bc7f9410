// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** Files as Linux v6.17 has them: page tables no longer say which memory is a device's. */
package org.pagerace.ports.linux.v6_17;
