// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** What the protocols lean on in the processor, one class per arch. */
package org.pagerace.ports.arch;
