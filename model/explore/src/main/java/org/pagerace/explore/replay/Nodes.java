// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pagerace.explore.program.Op;

/** The nodes of all actors, and which follows which. Each keeps one history that leads to it. */
final class Nodes {
  private final List<Node> nodes = new ArrayList<>();
  private final Map<Snapshot.Key, Node> bySnapshot = new HashMap<>();

  /** Where an actor stands. */
  static final class Node {
    final int number;
    final int actor;
    final Node parent;
    /** What the operation of the parent returned on the way here. */
    final int read;
    final boolean hasWritten;

    /** The operation that the actor is about to take; null where it has ended, or cannot go on. */
    Op op;
    /** The objects that its operation and later ones may have as address without a further reading; ascending. */
    int[] addresses;
    /** What the actor has reported, where it has ended. */
    int[] results;
    /** The name of the exception that ended it, null where none did. */
    String exception;
    /** What was reported before its first step, by field; null where nothing was. */
    int[] given;
    /** Why it cannot go on. */
    RuntimeException failure;

    private long[] answers = new long[2];
    private Node[] next = new Node[2];
    private int branches;

    Node(int number, int actor, Node parent, int read, boolean hasWritten) {
      this.number = number;
      this.actor = actor;
      this.parent = parent;
      this.read = read;
      this.hasWritten = hasWritten;
    }

    /** The operation to take; throws where the actor cannot go on. */
    Op op() {
      if (failure != null) {
        throw failure;
      }
      return op;
    }

    boolean isFinished() {
      return results != null;
    }

    boolean isHeld(int object) {
      return addresses != null && Arrays.binarySearch(addresses, object) >= 0;
    }

    /** The node after an answer, null where it is not yet known. */
    Node next(int read, boolean hasWritten) {
      long answer = answer(read, hasWritten);
      for (int i = 0; i < branches; i++) {
        if (answers[i] == answer) {
          return next[i];
        }
      }
      return null;
    }

    void link(int read, boolean hasWritten, Node to) {
      if (branches == next.length) {
        answers = Arrays.copyOf(answers, 2 * branches);
        next = Arrays.copyOf(next, 2 * branches);
      }
      answers[branches] = answer(read, hasWritten);
      next[branches++] = to;
    }

    private static long answer(int read, boolean hasWritten) {
      return 2L * read + (hasWritten ? 1 : 0);
    }
  }

  Node get(int number) {
    return nodes.get(number);
  }

  int size() {
    return nodes.size();
  }

  void clear() {
    nodes.clear();
    bySnapshot.clear();
  }

  /** The node with that snapshot, null where there is none. */
  Node find(Snapshot.Key key) {
    return key == null ? null : bySnapshot.get(key);
  }

  /** Adds a node. @param key its snapshot, null where it must not be found again */
  Node add(int actor, Node parent, int read, boolean hasWritten, Snapshot.Key key) {
    Node node = new Node(nodes.size(), actor, parent, read, hasWritten);
    nodes.add(node);
    if (key != null) {
      bySnapshot.put(key, node);
    }
    return node;
  }
}
