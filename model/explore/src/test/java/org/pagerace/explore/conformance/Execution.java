// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.conformance;

import org.pagerace.explore.program.Op.Kind;
import org.pagerace.explore.program.Op.Mode;

/**
 * One candidate execution: events, the write that every read took, and (once chosen) the order of the writes.
 * The first events are the initial writes, one for each location. An update that has written is one event;
 * one that has not is a read.
 */
final class Execution {
  final int events;
  final Litmus.Instruction[] instruction;
  final int[] location;
  long reads;
  long writes;
  long updates;
  long fences;
  final long initial;
  final Relation po;
  final Relation loc;
  Relation rf;
  Relation co;
  Relation fr;

  Execution(int events, int locations) {
    this.events = events;
    this.instruction = new Litmus.Instruction[events];
    this.location = new int[events];
    this.initial = (1L << locations) - 1;
    this.writes = initial;
    this.po = new Relation(events);
    this.loc = new Relation(events);
  }

  void order(Relation order) {
    co = order;
    fr = rf.inverse().then(co).minus(Relation.identity(events, -1));
  }

  /** The events of a set as a relation that stays where it is. */
  Relation only(long set) {
    return Relation.identity(events, set);
  }

  long reading(Mode... modes) {
    long set = 0;
    for (int event = 0; event < events; event++) {
      if ((reads >> event & 1) != 0) {
        for (Mode mode : modes) {
          set |= instruction[event].read() == mode ? 1L << event : 0;
        }
      }
    }
    return set;
  }

  long writing(Mode... modes) {
    long set = 0;
    for (int event = 0; event < events; event++) {
      if (((writes & ~initial) >> event & 1) != 0) {
        for (Mode mode : modes) {
          set |= instruction[event].write() == mode ? 1L << event : 0;
        }
      }
    }
    return set;
  }

  long fencing(Kind... kinds) {
    long set = 0;
    for (int event = 0; event < events; event++) {
      if ((fences >> event & 1) != 0) {
        for (Kind kind : kinds) {
          set |= instruction[event].kind() == kind ? 1L << event : 0;
        }
      }
    }
    return set;
  }
}
