// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pagerace.explore.model.Effect;
import org.pagerace.explore.model.Machine;
import org.pagerace.explore.program.Op;
import org.pagerace.explore.program.Program;
import org.pagerace.explore.program.Site;

/** Turns the steps of an execution into the rows of a witness. What nobody else can notice is left out. */
final class Rows {
  /** Where the kernel's atomics stand: a step there is better known by the function that calls them. */
  private static final String ATOMICS = "include/linux/atomic.h";

  private static final String DRAIN = "drain";

  private final Program program;
  private final Machine machine;
  /** For each location the steps that wrote it, in coherence order; the first is 0, the initial value. */
  private final Map<Integer, List<Integer>> writers = new HashMap<>();

  Rows(Program program, Machine machine) {
    this.program = program;
    this.machine = machine;
  }

  Witness witness(List<WitnessBuilder.Taken> taken) {
    Set<Integer> racing = racing(taken);
    List<String> actors = new ArrayList<>();
    for (int actor = 0; actor < program.actors(); actor++) {
      actors.add(program.actorName(actor));
    }
    int[] own = new int[program.actors()];
    List<Witness.Row> rows = new ArrayList<>();
    for (WitnessBuilder.Taken step : taken) {
      int number = step.op() == null || Moves.isShown(step.op()) ? rows.size() + 1 : 0;
      Integer staleFrom = place(step.effect(), number);
      if (number > 0) {
        int order = step.op() == null ? 0 : ++own[step.actor()];
        rows.add(row(step, number, order, staleFrom, racing));
      }
    }
    return new Witness(actors, rows.size(), switches(rows), rows);
  }

  private static int switches(List<Witness.Row> rows) {
    int switches = 0;
    int last = -1;
    for (Witness.Row row : rows) {
      if (!row.kind().equals(DRAIN)) {
        switches += last >= 0 && last != row.actor() ? 1 : 0;
        last = row.actor();
      }
    }
    return switches;
  }

  /** Notes a write at its place; the step whose write was read, where it was not the newest. */
  private Integer place(Effect effect, int number) {
    Integer staleFrom = null;
    List<Integer> order = writers.computeIfAbsent(effect.location(), location -> new ArrayList<>(List.of(0)));
    if (effect.isStale()) {
      staleFrom = order.get(effect.readPlace());
    }
    if (effect.writePlace() > 0) {
      order.add(Math.min(effect.writePlace(), order.size()), number);
    }
    return staleFrom;
  }

  private Witness.Row row(
      WitnessBuilder.Taken step, int number, int order, Integer staleFrom, Set<Integer> racing) {
    Effect effect = step.effect();
    Op op = step.op();
    Site.Frame frame = op == null ? null : frame(op.site());
    return new Witness.Row(
        number,
        step.actor(),
        kind(op, effect),
        frame == null ? null : program.kernelFile(frame),
        frame == null ? null : frame.method(),
        op == null ? null : source(op.site()),
        op == null ? null : op.site(),
        effect.location() < 0 ? null : program.describeLocation(effect.location()),
        effect.read() < 0 ? null : program.describeValue(effect.read()),
        effect.written() < 0 ? null : program.describeValue(effect.written()),
        ordering(op),
        order,
        staleFrom,
        memory(step.after(), racing),
        buffers(step.after()));
  }

  /** The innermost function of the kernel outside its atomics, else the innermost of all. */
  private Site.Frame frame(Site site) {
    Site.Frame innermost = null;
    for (Site.Frame frame : site.frames()) {
      String file = program.kernelFile(frame);
      if (file != null && !file.equals(ATOMICS)) {
        return frame;
      }
      if (innermost == null) {
        innermost = frame;
      }
    }
    return innermost;
  }

  private static String source(Site site) {
    if (site.frames().isEmpty()) {
      return null;
    }
    Site.Frame frame = site.frames().get(0);
    return frame.className() + ":" + frame.line();
  }

  private static String kind(Op op, Effect effect) {
    if (op == null) {
      return DRAIN;
    }
    return switch (op.kind()) {
      case READ -> "read";
      case WRITE -> "write";
      case UPDATE, WEAK_UPDATE -> effect.written() < 0 ? "failed update" : "update";
      case FULL_FENCE, ACQUIRE_FENCE, RELEASE_FENCE, LOAD_LOAD_FENCE, STORE_STORE_FENCE -> "fence";
      case AWAKE, AWAKE_TIMED -> "wake up";
      case NOTIFY_ALL -> "notify all";
      case LOCK, UNLOCK, WAIT, NOTIFY, FREEZE -> op.kind().name().toLowerCase(Locale.ROOT);
    };
  }

  private static String ordering(Op op) {
    if (op == null) {
      return null;
    }
    if (op.isFence()) {
      return op.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
    Op.Mode read = op.read();
    Op.Mode write = op.write();
    if (read == null && write == null) {
      return null;
    }
    Op.Mode mode = read == null || write != null && write.compareTo(read) > 0 ? write : read;
    return mode.name().toLowerCase(Locale.ROOT);
  }

  private Map<String, String> memory(int[] state, Set<Integer> racing) {
    Map<String, String> memory = new TreeMap<>();
    for (int location : racing) {
      memory.put(program.describeLocation(location), program.describeValue(machine.latest(state, location)));
    }
    return memory;
  }

  private List<List<String>> buffers(int[] state) {
    List<List<String>> buffers = new ArrayList<>();
    for (int actor = 0; actor < program.actors(); actor++) {
      List<String> waiting = new ArrayList<>();
      for (int[] store : machine.storeBuffer(state, actor)) {
        waiting.add(program.describeLocation(store[0]) + "=" + program.describeValue(store[1]));
      }
      buffers.add(waiting);
    }
    return buffers.stream().allMatch(List::isEmpty) ? List.of() : buffers;
  }

  /** What two actors access in this execution, and at least one of them writes; locks excepted. */
  private static Set<Integer> racing(List<WitnessBuilder.Taken> taken) {
    Map<Integer, BitSet> users = new HashMap<>();
    Set<Integer> written = new TreeSet<>();
    for (WitnessBuilder.Taken step : taken) {
      if (step.op() != null && step.op().location() >= 0 && (step.op().read() != null || step.op().write() != null)) {
        users.computeIfAbsent(step.op().location(), location -> new BitSet()).set(step.actor());
        if (step.effect().written() >= 0) {
          written.add(step.op().location());
        }
      }
    }
    written.removeIf(location -> users.get(location).cardinality() < 2);
    return written;
  }
}
