// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.pagerace.explore.jcstress.Scene;
import org.pagerace.explore.jcstress.TestShape;
import org.pagerace.explore.model.Shortcut;
import org.pagerace.explore.program.Function;
import org.pagerace.explore.program.Op;
import org.pagerace.explore.program.Program;
import org.pagerace.explore.program.Restart;
import org.pagerace.explore.replay.Nodes.Node;
import org.pagerace.explore.weave.WeavingLoader;

/** A jcstress test as a program: its actors are run again for each answer that is new. */
public final class JavaProgram implements Program {
  private static final int PATIENCE = 1_000;

  private final Scene scene;
  private final WeavingLoader loader;
  private final BitSet entered;
  private final Set<Shortcut> shortcuts;
  private final Heap heap;
  private final Assumptions assumptions;
  private final Runs runs;
  private final Ending ending;
  private final Words words;
  private final Nodes nodes = new Nodes();
  private final Node[] starts;
  /** What was last seen to be written to a location, other than its initial value. */
  private final Map<Integer, Integer> written = new HashMap<>();

  /** @param entered the entries of the methods that were executed to set the scene */
  JavaProgram(Scene scene, WeavingLoader loader, Heap heap, BitSet entered, Set<Shortcut> shortcuts)
      throws Throwable {
    this.scene = scene;
    this.loader = loader;
    this.heap = heap;
    this.entered = entered;
    this.shortcuts = Set.copyOf(shortcuts);
    assumptions = new Assumptions(shortcuts);
    InitialHeap initial = new InitialHeap(heap);
    initial.addRoot(scene.state(), "");
    initial.addRoot(scene.test(), "test");
    initial.addStatics(loader);
    runs = new Runs(heap, scene, assumptions, Results.of(scene.newResult()));
    ending = new Ending(this, runs);
    words = new Words(heap);
    starts = new Node[scene.shape().actors().size()];
    assumptions.learn(this::runInTurn);
  }

  /** Lets the actors run one after the other, each of them first once: most of who writes what shows by then. */
  private void runInTurn() {
    for (int first = 0; first < actors(); first++) {
      Flat memory = new Flat(this::initial, PATIENCE);
      for (int i = 0; i < actors(); i++) {
        int actor = (first + i) % actors();
        runs.run(actor, method(actor), null, memory);
      }
    }
  }

  /** Who acts. */
  public TestShape shape() {
    return scene.shape();
  }

  /**
   * What has been executed so far, to set the scene and by whoever acts in it. After a complete enumeration that is all
   * that any execution under the model executes, and perhaps some that only learning has met.
   */
  public SortedSet<Function> functions() {
    SortedSet<Function> functions = new TreeSet<>();
    entered.stream().mapToObj(number -> loader.point(number).point)
        .forEach(at -> functions.add(new Function(at.className(), at.method(), at.desc())));
    return functions;
  }

  /** How many nodes there are. */
  public int nodes() {
    return nodes.size();
  }

  /** How often a method of the test has been run. */
  public int replays() {
    return runs.replays();
  }

  private Method method(int actor) {
    return actor == Heap.ARBITER ? scene.shape().arbiter() : scene.shape().actors().get(actor);
  }

  @Override
  public int actors() {
    return scene.shape().actors().size();
  }

  @Override
  public String actorName(int actor) {
    return method(actor).getName();
  }

  @Override
  public int start(int actor) {
    if (starts[actor] == null) {
      starts[actor] = node(actor, null, 0, false, null);
    }
    return starts[actor].number;
  }

  /** The node at which the arbiter starts over what the actors have reported. */
  int startOfArbiter(int[] reported) {
    return node(Heap.ARBITER, null, 0, false, reported).number;
  }

  @Override
  public boolean isFinished(int node) {
    return nodes.get(node).isFinished();
  }

  @Override
  public Op op(int node) {
    return nodes.get(node).op();
  }

  @Override
  public int next(int node, int read, boolean hasWritten) {
    Node from = nodes.get(node);
    Node next = from.next(read, hasWritten);
    if (next == null) {
      next = node(from.actor, from, read, hasWritten, from.given);
      from.link(read, hasWritten, next);
    }
    return next.number;
  }

  Node get(int node) {
    return nodes.get(node);
  }

  /** Runs an actor up to its first operation without an answer, and finds or makes the node where it stands. */
  private Node node(int actor, Node parent, int read, boolean hasWritten, int[] given) {
    assumptions.check();
    History history = new History(parent, read, hasWritten);
    loader.record(entered);
    Runs.Ran ran = runs.run(actor, method(actor), given, history);
    Replay run = ran.run();
    history.check(run.failure != null);
    if (run.failure instanceof Restart) {
      learnOnward(actor, parent, read, hasWritten, given);
    }
    boolean isMerged = shortcuts.contains(Shortcut.LIVE_STATE) && run.failure == null;
    Snapshot.Stop stop = null;
    if (run.failure == null) {
      int exception = ran.exception() == null ? -1 : heap.values.constant(ran.exception());
      stop = ran.hasEnded() ? Snapshot.ofEnd(run, exception) : Snapshot.of(run);
    }
    Snapshot.Key key = isMerged ? stop.key() : null;
    Node known = nodes.find(key);
    if (known != null) {
      return known;
    }
    Node node = nodes.add(actor, parent, read, hasWritten, key);
    node.given = given;
    node.failure = run.failure;
    if (run.failure == null && ran.hasEnded()) {
      node.results = run.results.values;
      node.exception = ran.exception();
    } else if (run.failure == null) {
      node.addresses = stop.addresses();
      Op op = run.pending;
      node.op = op.at(run.site(op.site().what()));
      if (op.kind() == Op.Kind.WRITE && op.operand() != initial(op.location())) {
        written.put(op.location(), op.operand());
      }
    }
    return node;
  }

  /** Follows an actor that has reached something new to its end: much of what comes next will be new too. */
  private void learnOnward(int actor, Node parent, int read, boolean hasWritten, int[] given) {
    assumptions.learn(() -> {
      History history = new History(parent, read, hasWritten);
      runs.run(actor, method(actor), given, new Onward(history, each -> written.getOrDefault(each, initial(each))));
    });
  }

  @Override
  public void restart() {
    nodes.clear();
    assumptions.restart();
    Arrays.fill(starts, null);
    ending.forget();
  }

  @Override
  public boolean isHeld(int node, int object) {
    return nodes.get(node).isHeld(object);
  }

  @Override
  public int initial(int location) {
    return heap.location(location).initial;
  }

  @Override
  public int object(int location) {
    return heap.location(location).object;
  }

  @Override
  public boolean isFinal(int location) {
    return heap.location(location).isFinal();
  }

  @Override
  public int referent(int value) {
    return heap.values.get(value) instanceof Values.Ref ref ? ref.object() : NO_OBJECT;
  }

  @Override
  public OptionalInt number(Object primitive) {
    return OptionalInt.of(heap.values.constant(primitive));
  }

  @Override
  public String outcome(int[] nodes, IntUnaryOperator latest) {
    return ending.outcome(nodes, latest);
  }

  @Override
  public String describeLocation(int location) {
    return words.location(location);
  }

  @Override
  public String describeValue(int value) {
    return words.value(value);
  }
}
