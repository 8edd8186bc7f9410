// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.litmus;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.pagerace.reports.enumeration.AnsweredProgram;

/** The arguments of calls, told from what the calls do with what they find. */
final class Arguments {
  /** The numbers that a count is compared with, those that matter most first. */
  private static final int[] TRIED = {0, 1, 2, -1, 3, 4, 1024, 1025, 1026};

  private final AnsweredProgram program;
  private final Calls calls;
  private final Numbers numbers;

  Arguments(AnsweredProgram program, Calls calls, Numbers numbers) {
    this.program = program;
    this.calls = calls;
    this.numbers = numbers;
  }

  /** Of a call, besides its location. @param act a call whose primitive is known */
  List<Integer> of(Tree.Do act) {
    return switch (act.call().primitive().shape()) {
      case MARKED_READ, PLAIN_READ, READ, UPDATE, RETURN, AND_TEST, FENCE, LOCK, UNLOCK -> List.of();
      case MARKED_WRITE, PLAIN_WRITE, SET, XCHG -> List.of(written(writing(act)));
      case ADD, ADD_RETURN -> List.of(added(writing(act)));
      case SUB, SUB_RETURN, SUB_AND_TEST -> List.of(-added(writing(act)));
      case UNLESS -> List.of(added(writing(act)), numbers.of(refused(act).found()));
      case CMPXCHG -> List.of(numbers.of(only(act).found()), written(only(act)));
      case OR, FETCH -> List.of(bits(act));
    };
  }

  private int written(Call.Way way) {
    return numbers.of(way.written());
  }

  private int added(Call.Way way) {
    return written(way) - numbers.of(way.found());
  }

  private int bits(Tree.Do act) {
    return act.arms().stream()
        .map(Tree.Arm::way)
        .mapToInt(way -> numbers.of(way.found()) ^ written(way))
        .filter(changed -> changed != 0)
        .findFirst()
        .orElseThrow(() -> unknown(act));
  }

  private Call.Way writing(Tree.Do act) {
    return way(act, true);
  }

  /** The one value on which the call writes. */
  private Call.Way only(Tree.Do act) {
    if (act.arms().stream().filter(arm -> arm.way().hasWritten()).count() > 1) {
      throw new Refusal("LKMM C has no " + act.call().name() + " for a word that may hold several values before it");
    }
    return writing(act);
  }

  private Call.Way refused(Tree.Do act) {
    return way(act, false);
  }

  /** A way on which the call writes or does not: one that was met, else one that would be. */
  private Call.Way way(Tree.Do act, boolean writes) {
    for (Tree.Arm arm : act.arms()) {
      if (arm.way().hasWritten() == writes) {
        return arm.way();
      }
    }
    for (int tried : TRIED) {
      OptionalInt value = program.number(tried);
      Optional<Call.Way> way = value.isEmpty() ? Optional.empty() : calls.way(act.node(), value.getAsInt());
      if (way.isPresent() && way.get().hasWritten() == writes) {
        return way.get();
      }
    }
    throw unknown(act);
  }

  private Refusal unknown(Tree.Do act) {
    return new Refusal("nothing tells what " + act.call().name() + " of "
        + program.describeLocation(act.call().location()) + " is called with");
  }
}
