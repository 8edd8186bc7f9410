// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.program;

import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;

/**
 * A finite set of actors over shared locations, as the search and the memory models see it. An actor is deterministic
 * given what its operations have returned, so its whole state is one number, a <i>node</i>: the search never sees
 * bytecode.
 *
 * <p>Nodes, values, locations and objects are small non-negative numbers, dense in the order of their discovery and
 * stable for the life of the program; every memory model may explore the same program. Value numbers are equal exactly
 * when the values are. Implementations may be used by one thread at a time.
 */
public interface Program {
  /** No object: a static field, a null, a primitive. */
  int NO_OBJECT = -1;

  /** How many actors there are, at most 8. They start together, after everything that made the initial state. */
  int actors();

  /** The name that heads the actor's column in a witness. */
  String actorName(int actor);

  /** The node at which an actor starts. */
  int start(int actor);

  /** Whether an actor that stands at this node has ended: it takes no step any more. */
  boolean isFinished(int node);

  /**
   * The operation that an actor at this node is about to take.
   *
   * @throws Unsupported where the actor reached something that cannot be modelled
   * @throws Restart where the assumptions under which all nodes so far were made have proved wrong
   */
  Op op(int node);

  /**
   * The node after {@link #op} has returned.
   *
   * @param read the value number that a read or an update found, 0 for other kinds
   * @param hasWritten whether an update has written; false for every other kind
   */
  int next(int node, int read, boolean hasWritten);

  /** Forgets all nodes after a {@link Restart}, and keeps what was learnt about locations. */
  default void restart() {}

  /**
   * Whether an operation from this node on may have the object as its {@link Op#address} without a further reading of
   * its reference.
   */
  boolean isHeld(int node, int object);

  /** The value number that a location holds before any actor starts. */
  int initial(int location);

  /** The object that holds the location, {@link #NO_OBJECT} for a static. */
  int object(int location);

  /** Whether the location is a final field. */
  boolean isFinal(int location);

  /** The object that a value refers to, {@link #NO_OBJECT} for null and primitives. */
  int referent(int value);

  /**
   * What the test reports when all actors have ended.
   *
   * @param nodes the last node of every actor
   * @param latest the value number that each location holds in the end, by location
   */
  String outcome(int[] nodes, IntUnaryOperator latest);

  /**
   * The number of a primitive value, such as an Integer, for whoever asks what an operation would do if it found it.
   * Empty where the values of the program are no Java values.
   */
  default OptionalInt number(Object primitive) {
    return OptionalInt.empty();
  }

  /** The kernel file of the function that a frame ports, null where it ports none. */
  default String kernelFile(Site.Frame frame) {
    return null;
  }

  /** The location in words for a witness, such as {@code page.refcount}. */
  String describeLocation(int location);

  /** The value in words for a witness. */
  String describeValue(int value);
}
