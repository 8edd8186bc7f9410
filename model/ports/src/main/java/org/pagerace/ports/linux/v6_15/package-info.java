// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** Files as Linux v6.15 has them: a mapping owns a reference, and every device page is idle and free at zero. */
package org.pagerace.ports.linux.v6_15;
