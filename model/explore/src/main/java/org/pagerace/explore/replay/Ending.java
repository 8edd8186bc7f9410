// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.pagerace.explore.program.Op;
import org.pagerace.explore.program.Unsupported;

/** What a test reports when all its actors have ended. */
final class Ending {
  private static final int PATIENCE = 100_000;

  private final JavaProgram program;
  private final Runs runs;
  private final Map<Snapshot.Key, Integer> arbiters = new HashMap<>();
  private final Map<Snapshot.Key, String> words = new HashMap<>();

  Ending(JavaProgram program, Runs runs) {
    this.program = program;
    this.runs = runs;
  }

  void forget() {
    arbiters.clear();
  }

  String outcome(int[] ends, IntUnaryOperator latest) {
    Results merged = runs.blank.empty();
    for (int actor = 0; actor < ends.length; actor++) {
      Nodes.Node node = program.get(ends[actor]);
      if (node.exception != null) {
        return "<" + program.actorName(actor) + ": " + node.exception + ">";
      }
      if (!merged.add(node.results)) {
        throw new Unsupported("two actors of " + program.shape().test().getName() + " write one field of the result");
      }
    }
    if (program.shape().isTermination()) {
      return "TERMINATED";
    }
    int[] reported = merged.values;
    Flat memory = new Flat(latest, PATIENCE);
    if (program.shape().arbiter() != null) {
      Nodes.Node end = arbitrate(start(reported), memory);
      if (end.exception != null) {
        return "<" + program.shape().arbiter().getName() + ": " + end.exception + ">";
      }
      reported = end.results;
    }
    return words(reported, memory);
  }

  private int start(int[] reported) {
    return arbiters.computeIfAbsent(new Snapshot.Key(reported), any -> program.startOfArbiter(reported));
  }

  /** Runs the arbiter over the final memory, by nodes, so that each run is made once for all states. */
  private Nodes.Node arbitrate(int start, Flat memory) {
    int node = start;
    while (!program.isFinished(node)) {
      Op op = program.op(node);
      int found = memory.answer(op);
      if (found == Answers.STOP) {
        throw new Unsupported("the arbiter of " + program.shape().test().getName() + " does not end");
      }
      node = program.next(node, found, memory.hasWritten());
    }
    return program.get(node);
  }

  private String words(int[] reported, Flat memory) {
    Snapshot.Key key = new Snapshot.Key(reported);
    String known = words.get(key);
    if (known == null) {
      boolean isFixed = true;
      for (int value : reported) {
        isFixed &= value < 0 || !(runs.heap.values.get(value) instanceof Values.Ref);
      }
      known = print(reported, memory);
      if (isFixed) {
        words.put(key, known);
      }
    }
    return known;
  }

  /** The result object's own words; where it holds objects of the test these may read the final memory. */
  private String print(int[] reported, Flat memory) {
    try {
      Results results = Results.of(runs.scene.newResult());
      results.add(reported);
      Replay run =
          new Replay(
              runs.heap,
              runs.assumptions,
              Heap.PRINTER,
              Thread.currentThread(),
              results,
              memory);
      for (int i = 0; i < reported.length; i++) {
        if (results.isSet(i)) {
          Field field = results.fields().get(i);
          Object value = Identity.decode(run, reported[i]);
          if (!Leaving.hasWords(value)) {
            throw new Unsupported("result field " + field.getName() + " of " + program.shape().test().getName()
                + " holds a " + value.getClass().getName() + ", which has no words of its own");
          }
          Fields.write(field, results.host, value);
        }
      }
      String[] printed = new String[1];
      try {
        run.within(() -> printed[0] = results.host.toString());
      } catch (Unwind stopped) {
        throw run.failure != null ? run.failure : stopped;
      }
      return printed[0];
    } catch (RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new Unsupported("the result of " + program.shape().test().getName() + " cannot be printed: " + e);
    }
  }
}
