// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.litmus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;

/**
 * Takes from an actor's tree what bears on the question. What goes: what the actor does where the outcome is out of
 * reach, accesses to what nobody else accesses, reads whose value makes no difference, and barriers with nothing to
 * order on one of their sides. None of it can change the answer, but for one: a lock that nobody else takes orders, in
 * the kernel's model, what comes before its unlock before what comes after a later lock. Without it a test allows more.
 */
final class Slice {
  private final Numbers numbers;
  private final Arguments arguments;
  private final Unsayable unsayable;
  private final IntPredicate isShared;
  private final ToIntFunction<Tree.End> endClass;
  private final Map<Tree, Boolean> live = new HashMap<>();
  private final Map<Key, Branch> known = new HashMap<>();

  private record Key(Tree tree, boolean hasBefore) {}

  /**
   * Prepares.
   *
   * @param isShared whether what a location holds bears on the question
   * @param endClass the class of an end: two ends of a class make the same outcomes; -1 where it is out of reach
   */
  Slice(Numbers numbers, Arguments arguments, Unsayable unsayable, IntPredicate isShared,
      ToIntFunction<Tree.End> endClass) {
    this.numbers = numbers;
    this.arguments = arguments;
    this.unsayable = unsayable;
    this.isShared = isShared;
    this.endClass = endClass;
  }

  Branch of(Tree tree) {
    return slice(tree, false);
  }

  /** Adds what the actor accesses where the outcome is in reach, and barriers as -1. */
  void collect(Tree tree, Set<Integer> locations, Set<Tree> seen) {
    if (tree instanceof Tree.Do act && isLive(tree) && seen.add(tree)) {
      locations.add(act.call().location());
      act.arms().forEach(arm -> collect(arm.next(), locations, seen));
    }
  }

  private boolean isLive(Tree tree) {
    Boolean before = live.get(tree);
    if (before != null) {
      return before;
    }
    boolean isLive = false;
    if (tree instanceof Tree.End end) {
      isLive = endClass.applyAsInt(end) >= 0;
    } else if (tree instanceof Tree.Do act) {
      for (Tree.Arm arm : act.arms()) {
        isLive |= isLive(arm.next());
      }
    }
    live.put(tree, isLive);
    return isLive;
  }

  private Branch slice(Tree tree, boolean hasBefore) {
    if (!isLive(tree)) {
      return Branch.NOWHERE;
    }
    if (tree instanceof Tree.End end) {
      return new Branch.Out(endClass.applyAsInt(end));
    }
    Key key = new Key(tree, hasBefore);
    Branch before = known.get(key);
    if (before == null) {
      before = act((Tree.Do) tree, hasBefore);
      known.put(key, before);
    }
    return before;
  }

  private Branch act(Tree.Do act, boolean hasBefore) {
    int location = act.call().location();
    boolean shares = location >= 0 && isShared.test(location);
    Map<Branch, List<Call.Way>> byNext = new LinkedHashMap<>();
    for (Tree.Arm arm : act.arms()) {
      byNext.computeIfAbsent(slice(arm.next(), hasBefore || shares), next -> new ArrayList<>()).add(arm.way());
    }
    Branch first = byNext.keySet().iterator().next();
    Primitive primitive = act.call().primitive();
    boolean isUnasked = byNext.size() == 1 && !isOneSided(act);
    if (!shares && byNext.size() == 1 && !(hasBefore && orders(primitive) && hasAccess(first))
        || isUnasked && primitive != null && primitive.isRead() && primitive.order() == Primitive.Order.NONE) {
      return first;
    }
    unsayable.check(act.call());
    return new Branch.Act(act.call(), arguments.of(act), isUnasked
        ? List.of(new Branch.Case(new TreeSet<>(), first))
        : cases(act.call(), byNext));
  }

  /** Whether a conditional update was only seen to succeed, or to fail: the test must not take that for granted. */
  private boolean isOneSided(Tree.Do act) {
    return act.call().primitive() != null && act.call().primitive().shape() == Primitive.Shape.UNLESS
        && act.arms().stream().map(arm -> arm.way().hasWritten()).distinct().count() == 1;
  }

  private List<Branch.Case> cases(Call call, Map<Branch, List<Call.Way>> byNext) {
    if (!call.primitive().hasResult()) {
      throw new Refusal("what follows " + call.name() + " depends on more than it returns");
    }
    SortedSet<Integer> all = new TreeSet<>();
    List<Branch.Case> cases = new ArrayList<>();
    byNext.forEach((next, ways) -> {
      SortedSet<Integer> results = new TreeSet<>();
      ways.forEach(way -> results.add(result(call, way)));
      if (results.stream().anyMatch(all::contains)) {
        throw new Refusal("what follows " + call.name() + " depends on more than it returns");
      }
      all.addAll(results);
      cases.add(new Branch.Case(results, next));
    });
    return List.copyOf(cases);
  }

  private int result(Call call, Call.Way way) {
    int found = numbers.of(way.found());
    return call.primitive().result(found, way.hasWritten(), way.hasWritten() ? numbers.of(way.written()) : found);
  }

  /** Whether a call orders others, although nobody else accesses what it works on. */
  private static boolean orders(Primitive primitive) {
    return primitive != null && (primitive.isFence() || primitive.order() == Primitive.Order.FULL);
  }

  private boolean hasAccess(Branch branch) {
    return branch instanceof Branch.Act act
        && (act.call().location() >= 0 && isShared.test(act.call().location())
            || act.cases().stream().anyMatch(each -> hasAccess(each.next())));
  }
}
