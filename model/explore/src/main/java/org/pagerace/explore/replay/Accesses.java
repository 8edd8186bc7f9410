// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.util.List;
import java.util.function.UnaryOperator;
import org.pagerace.explore.program.Op;
import org.pagerace.explore.program.Op.Kind;
import org.pagerace.explore.program.Op.Mode;
import org.pagerace.explore.program.Op.Reach;
import org.pagerace.explore.program.Program;
import org.pagerace.explore.program.Site;

/** Operations of a run on locations, in terms of the host's values. */
final class Accesses {
  private Accesses() {}

  static Object read(Replay run, Location location, Mode mode, String what) {
    boolean isQuiet = mode.compareTo(Mode.OPAQUE) <= 0;
    Reach reach = run.assumptions.reach(run, location, false, isQuiet);
    if (reach == null) {
      return initial(run, location);
    }
    return Identity.decode(run, perform(run, Kind.READ, location, mode, null, 0, null, reach, what));
  }

  /** What is found where nobody writes. */
  static Object initial(Replay run, Location location) {
    run.provenance.follow(location.initial, location.object);
    return Identity.decode(run, location.initial);
  }

  static void write(Replay run, Location location, Object value, Mode mode, String what) {
    int operand = Identity.encode(run, location, value);
    Reach reach = toWrite(run, location);
    store(run, operand, reach);
    perform(run, Kind.WRITE, location, null, mode, operand, null, reach, what);
  }

  /** A compare-and-set of any kind: returns what it found. */
  static Object compareAndSet(
      Replay run, Location location, Kind kind, Object expected, Object value, Mode[] modes, String what) {
    int from = Identity.encode(run, location, expected);
    int to = Identity.encode(run, location, value);
    Reach reach = toWrite(run, location);
    store(run, to, reach);
    Op.Update update = found -> found == from ? to : Op.Update.NOTHING;
    return Identity.decode(run, perform(run, kind, location, modes[0], modes[1], to, update, reach, what));
  }

  /** An update that always writes what the function makes of the value it finds. */
  static Object update(
      Replay run, Location location, UnaryOperator<Object> function, Mode[] modes, String what) {
    Reach reach = toWrite(run, location);
    Values values = run.heap.values;
    Op.Update update = found -> values.constant(function.apply(values.get(found)));
    int found = perform(run, Kind.UPDATE, location, modes[0], modes[1], 0, update, reach, what);
    return Identity.decode(run, found);
  }

  /** An update that writes a value whatever it finds. */
  static Object exchange(Replay run, Location location, Object value, Mode[] modes, String what) {
    int to = Identity.encode(run, location, value);
    Reach reach = toWrite(run, location);
    store(run, to, reach);
    int found = perform(run, Kind.UPDATE, location, modes[0], modes[1], to, any -> to, reach, what);
    return Identity.decode(run, found);
  }

  /** Who else can reach a location that a run is about to write. */
  private static Reach toWrite(Replay run, Location location) {
    if (location.initialiser != null) {
      throw run.refuse("the initialisation of class " + location.initialiser
          + " by an actor is not modelled: its initialiser reads what an actor writes "
          + Identity.where(run));
    }
    return run.assumptions.reach(run, location, true, false);
  }

  /** An operation on a monitor, or one that has no location at all. */
  static void order(Replay run, Kind kind, Location location, int operand, String what) {
    Reach reach = location == null ? Reach.SHARED : run.assumptions.reach(run, location, true, false);
    perform(run, kind, location, null, null, operand, null, reach, what);
  }

  private static int perform(
      Replay run,
      Kind kind,
      Location location,
      Mode read,
      Mode write,
      int operand,
      Op.Update update,
      Reach reach,
      String what) {
    // Contract: the operand says what a write stores. An update has its own function, and no operand.
    int told = kind == Kind.UPDATE || kind == Kind.WEAK_UPDATE ? 0 : operand;
    int number = location == null ? -1 : location.number;
    int address = location == null ? Program.NO_OBJECT : run.provenance.of(location.object);
    Site site = new Site(List.of(), what);
    int found = run.perform(new Op(kind, number, read, write, told, update, reach, address, site));
    if (read != null && reach == Reach.SHARED) {
      run.provenance.read(found);
    } else if (read != null) {
      run.provenance.follow(found, location.object);
    }
    return found;
  }

  /** A reference that is stored can be read by others from then on, or again by this actor. */
  private static void store(Replay run, int value, Reach reach) {
    if (run.heap.values.get(value) instanceof Values.Ref ref) {
      run.own.escaped.set(ref.object());
    }
    if (reach != Reach.SHARED) {
      run.provenance.keep(value);
    }
  }
}
