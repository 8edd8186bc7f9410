// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** Files as Linux v6.1 has them: a free device-private page has no count, and one in use holds its range. */
package org.pagerace.ports.linux.v6_1;
