// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/**
 * Stand-ins for classes of {@code java.util.concurrent}, {@code .atomic} and {@code .locks} and for {@code
 * java.lang.ThreadLocal}, written from their specification.
 *
 * <p>The weaver puts the class of the same simple name here in the place of the JDK's, and weaves it, so that
 * every access below is a step of the exploration. Therefore:
 *
 * <ul>
 *   <li>Each method makes as few shared accesses as its contract allows. An update that must know the old
 *       value guesses it: a compare-and-exchange that finds another value is the read that would have come
 *       first.
 *   <li>Access modes are those that the JDK documents; where it documents none and outcomes depend on them,
 *       those that it has.
 *   <li>Fields that the JDK has final are final here and no others that a constructor sets, so that publishing
 *       an object by a race shows the same outcomes.
 *   <li>Blocking is a loop whose locals repeat, which the explorer cuts: it has no counter and makes no object.
 *   <li>A timed wait that cannot end at once gives up at once. A longer wait adds no outcome: the actor may as
 *       well have taken its look later.
 *   <li>Nobody is interrupted and nobody waits in turn: fairness is ignored, which leaves more outcomes
 *       possible.
 *   <li>A method that tells who waits, or that shows an identity hash code, throws {@link
 *       org.pagerace.explore.program.Unsupported}.
 * </ul>
 *
 * <p>{@code LockSupport} and {@code AbstractQueuedSynchronizer} have no stand-in: both speak of {@code
 * Thread} objects, and an actor has none.
 */
package org.pagerace.explore.shim;
