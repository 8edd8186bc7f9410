// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model;

/**
 * What one step did to memory. Places count from 0, the initial value, in the coherence order of the location as the
 * state before the step holds it (for the place written: as the state after it holds it). With
 * {@link Shortcut#MESSAGE_COLLECTION} off a state holds every write since the start, and places tell them apart.
 *
 * @param actor whose step: for a settling step the actor whose store took effect
 * @param location the location that a settling step wrote; for other steps the operation's
 * @param read the value number found, -1 where nothing was read
 * @param readPlace the place of the write that was read, -1 where nothing was read
 * @param written the value number written, -1 where nothing was written
 * @param writePlace the place of the new write, -1 where nothing was written or the write is still in a store buffer
 * @param isStale whether the place read was not the last
 */
public record Effect(
    int actor, int location, int read, int readPlace, int written, int writePlace, boolean isStale) {}
