// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.pagerace.explore.model.Shortcut;
import org.pagerace.explore.program.Op.Reach;
import org.pagerace.explore.program.Restart;

/**
 * What is assumed of the locations that were there before the actors: that nobody writes them, then that one actor has
 * them for itself. Whoever disproves it makes the search start again; what was learnt stays.
 */
final class Assumptions {
  private final boolean isOn;
  private boolean isLearning;
  private boolean isDisproved;
  /** The locations whose reads were no operations, until a moment ago. */
  private final Set<Location> disproved = new HashSet<>();
  /** The objects made by an actor that another one has accessed. */
  private final BitSet reachedByOthers = new BitSet();

  Assumptions(Set<Shortcut> shortcuts) {
    isOn = shortcuts.contains(Shortcut.LOCATION_CLASSES);
  }

  /** Runs something whose operations are no part of the search: it only teaches. */
  void learn(Runnable run) {
    isLearning = true;
    try {
      run.run();
    } finally {
      isLearning = false;
    }
  }

  /** Fails where a run has disproved what earlier runs assumed, until the search has started again. */
  void check() {
    if (isDisproved) {
      throw new Restart();
    }
  }

  /** The search starts again. */
  void restart() {
    isDisproved = false;
  }

  /**
   * Who else can reach a location that a run is about to access; null where the access is a read that always finds the
   * initial value, and is no operation at all.
   *
   * @param isQuiet whether the access is a plain or opaque read, which orders nothing
   */
  Reach reach(Replay run, Location location, boolean isWrite, boolean isQuiet) {
    if (!isOn || run.actor < 0) {
      return Reach.SHARED;
    }
    if (!location.isOld) {
      return reachOfMade(run, location.object);
    }
    if (isLearning && disproved.contains(location) && !isWrite && isQuiet && run.isRepeating()) {
      return null; // The run that is repeated did not know better yet.
    }
    Location.Assumption before = location.assumption;
    boolean isFirst = location.accessors == 0;
    location.accessors |= 1 << run.actor;
    boolean hasOne = Integer.bitCount(location.accessors) == 1;
    switch (before) {
      case NEVER_WRITTEN -> {
        if (!isWrite) {
          return isQuiet && !location.isAwaited && isSilent(run) ? quiet(run, location) : Reach.SHARED;
        }
        location.assumption = hasOne ? Location.Assumption.ONE_ACTOR : Location.Assumption.NONE;
        if (!isFirst) {
          restart(run, Set.of(location));
        }
      }
      case ONE_ACTOR -> {
        if (!hasOne) {
          location.assumption = Location.Assumption.NONE;
          restart(run, Set.of());
        }
      }
      default -> {}
    }
    return location.assumption == Location.Assumption.ONE_ACTOR ? Reach.PRIVATE : Reach.SHARED;
  }

  private Reach reachOfMade(Replay run, int object) {
    boolean isOwn = run.heap.object(object).maker() == run.actor;
    if (!isOwn && !reachedByOthers.get(object)) {
      reachedByOthers.set(object);
      restart(run, Set.of());
    }
    if (!reachedByOthers.get(object)) {
      return Reach.PRIVATE;
    }
    return isOwn && !run.own.escaped.get(object) ? Reach.UNESCAPED : Reach.SHARED;
  }

  /** Whether anybody but its maker can tell when an object's constructor has ended. */
  boolean isFreezeSeen(Replay run, int object) {
    return !isOn || run.actor < 0 || run.heap.object(object).maker() != run.actor || reachedByOthers.get(object);
  }

  /** Whether a quiet read of what nobody writes is no operation: not where there is more to learn from it. */
  private boolean isSilent(Replay run) {
    return !isLearning || run.isRepeating();
  }

  private static Reach quiet(Replay run, Location location) {
    run.isQuietAt(location);
    return null;
  }

  /** A run waits in vain for locations that nobody writes: the search starts again, with their reads as operations. */
  void await(Replay run, Set<Location> locations) {
    locations.forEach(each -> each.isAwaited = true);
    restart(run, locations);
  }

  private void restart(Replay run, Set<Location> wereSilent) {
    if (!isLearning) {
      disproved.clear();
      disproved.addAll(wereSilent);
      isDisproved = true;
      throw run.fail(new Restart());
    }
  }
}
