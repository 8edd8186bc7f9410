// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** Kernel files in their v5.9 form: one interface per file, one default method per function. CONFIG_DEBUG_VM is off: VM_BUG_ON compiles to nothing. */
package org.pagerace.ports.linux;
