// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/**
 * Files as Linux v5.18 has them: a device-private page is freed at zero and its count set to one again
 * afterwards.
 */
package org.pagerace.ports.linux.v5_18;
