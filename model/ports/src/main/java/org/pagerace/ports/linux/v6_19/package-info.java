// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** Files as Linux v6.19 has them: a driver can hand out several device-private pages as one folio. */
package org.pagerace.ports.linux.v6_19;
