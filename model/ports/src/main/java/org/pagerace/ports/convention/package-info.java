// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** Which count of a page means what, found by asking the ports. */
package org.pagerace.ports.convention;
