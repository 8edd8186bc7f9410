// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/**
 * Bytecode in which every access to shared memory, every call out of the explored code and every loop goes through a
 * hook. What a hook does is the business of {@code replay}.
 */
package org.pagerace.explore.weave;
