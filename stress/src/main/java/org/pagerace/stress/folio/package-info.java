// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** Pages of several pages: the count of the head, the links of the tails, and who changes them meanwhile. */
package org.pagerace.stress.folio;
