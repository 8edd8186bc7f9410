// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** The structs of the protocols; racing fields have a VarHandle each. */
package org.pagerace.ports.state;
