// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.litmus;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pagerace.explore.program.Op;
import org.pagerace.explore.program.Program;
import org.pagerace.explore.program.Site;
import org.pagerace.reports.catalog.KernelNames;
import org.pagerace.reports.enumeration.AnsweredProgram;

/** Finds the calls of primitives behind the steps of an actor. */
final class Calls {
  /** The kernel files whose functions are the primitives. */
  private static final Set<String> PRIMITIVES = Set.of("include/linux/atomic.h", "include/linux/spinlock.h");

  private final AnsweredProgram program;

  Calls(AnsweredProgram program) {
    this.program = program;
  }

  /** The call that the actor at a node is about to make. */
  Call at(int node) {
    Call call = head(node);
    return new Call(program.op(access(node)).location(), call.frames(), call.name(), call.primitive());
  }

  /** The node of the first access of the call at a node: the node itself where the call accesses nothing. */
  int access(int node) {
    Call call = head(node);
    int at = node;
    while (program.op(at).isFence()) {
      at = program.next(at, 0, false);
      if (!isWithin(call, at)) {
        return node;
      }
    }
    return at;
  }

  private Call head(int node) {
    Op op = program.op(node);
    List<Site.Frame> frames = op.site().frames();
    int inside = primitive(frames, program);
    if (inside < 0) {
      return new Call(op.location(), frames, op.site().what(), Primitive.of(op).orElse(null));
    }
    String name = KernelNames.function(frames.get(inside).method());
    return new Call(op.location(), frames.subList(inside + 1, frames.size()), name,
        Primitive.named(name).orElse(null));
  }

  /**
   * What the call at a node does where it finds a value, with nobody in between and no failure for no reason. Empty
   * where it waits for another value.
   */
  Optional<Call.Way> way(int node, int found) {
    Call call = head(node);
    int inside = primitive(program.op(node).site().frames(), program);
    Set<List<Site.Frame>> passed = new HashSet<>();
    int value = found;
    boolean hasWritten = false;
    int at = node;
    do {
      Op op = program.op(at);
      passed.add(op.site().frames());
      int before = value;
      boolean writes = false;
      switch (op.kind()) {
        case WRITE -> {
          value = op.operand();
          hasWritten = true;
        }
        case UPDATE, WEAK_UPDATE -> {
          int written = op.update().apply(value);
          writes = written != Op.Update.NOTHING;
          value = writes ? written : value;
          hasWritten |= writes;
        }
        case READ, FULL_FENCE, ACQUIRE_FENCE, RELEASE_FENCE, LOAD_LOAD_FENCE, STORE_STORE_FENCE -> {
        }
        default -> throw new Refusal("it takes a monitor of Java, which is no lock of the kernel");
      }
      at = program.next(at, op.read() == null ? 0 : before, writes);
      if (isWithin(call, at) && inside >= 0 && passed.contains(program.op(at).site().frames())) {
        if (call.primitive() == Primitive.SPIN_LOCK) {
          return Optional.empty();
        }
        break;
      }
    } while (inside >= 0 && isWithin(call, at));
    return Optional.of(new Call.Way(found, hasWritten ? value : -1, at));
  }

  private boolean isWithin(Call call, int node) {
    if (program.isFinished(node)) {
      return false;
    }
    Call next = head(node);
    return next.name().equals(call.name()) && next.frames().equals(call.frames());
  }

  /** The frame of the outermost primitive, -1 where there is none. */
  private static int primitive(List<Site.Frame> frames, Program program) {
    int outermost = -1;
    for (int i = 0; i < frames.size(); i++) {
      if (isPrimitive(frames.get(i), program)) {
        outermost = i;
      } else if (outermost >= 0) {
        break;
      }
    }
    return outermost;
  }

  /** Whether a frame is in a primitive. */
  static boolean isPrimitive(Site.Frame frame, Program program) {
    String file = program.kernelFile(frame);
    return file != null && PRIMITIVES.contains(file);
  }

  /** Whether two steps of an actor, one after the other, belong to one call of a primitive. */
  static boolean isOneCall(Site one, Site next, Program program) {
    int inOne = primitive(one.frames(), program);
    int inNext = primitive(next.frames(), program);
    return inOne >= 0 && inNext >= 0
        && one.frames().get(inOne).method().equals(next.frames().get(inNext).method())
        && one.frames().subList(inOne + 1, one.frames().size())
            .equals(next.frames().subList(inNext + 1, next.frames().size()));
  }
}
