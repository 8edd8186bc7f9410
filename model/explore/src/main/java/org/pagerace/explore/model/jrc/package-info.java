// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/**
 * The machine behind the model {@code java}: memory as messages and views, and the order that the SC axiom
 * asks for.
 */
package org.pagerace.explore.model.jrc;
