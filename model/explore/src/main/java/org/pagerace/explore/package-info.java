// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/**
 * Every outcome that a jcstress class can have, by weaving its bytecode and replaying its actors on one thread.
 *
 * <p>{@code program} is the language in which the parts speak; {@code weave} and {@code replay} turn bytecode into it,
 * {@code jcstress} turns a test class into it, {@code model} gives it memory, {@code search} visits every state.
 */
package org.pagerace.explore;
