// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.pagerace.explore.model.jrc.JrcMachine;
import org.pagerace.explore.model.jrc.Modes;
import org.pagerace.explore.model.jrc.OnlyVolatile;
import org.pagerace.explore.program.Program;

/**
 * Java's access modes as JRC has them: RC11 (Lahav, Vafeiadis, Kang, Hur, Dreyer, PLDI 2017) with Java's two
 * weakenings, plain reads that are not coherent and no release sequence within a thread, and without load
 * buffering. On reads, writes, updates and fences the outcomes are those of jrc.cat, exactly; names in
 * brackets are its axioms and relations.
 *
 * <h2>Memory</h2>
 *
 * <p>As {@code po | rf} has no cycle [no-load-buffering], every execution can be built by running one
 * operation after another, each read taking a write that is there. Each location is a list of messages in
 * coherence order [co], and a write may come in anywhere above what its actor knows, though never between an
 * update and the message that it read [atomic]. An actor knows three places of each location:
 *
 * <ul>
 *   <li><i>cur</i>, the last write that happens before: no read takes an earlier one [c-wr], no write goes
 *       below [c-ww].
 *   <li><i>coh</i>, the last that opaque or stronger reads that happen before have seen: such reads take none
 *       earlier [c-rr]. A plain read does.
 *   <li><i>wfl</i>, the last that any read that happens before has seen: a write goes above it [c-rw].
 * </ul>
 *
 * <p>A message carries what its writer knew: at the write, if that is release or volatile, and then the write
 * itself too; else at the last release fence. An update adds what the message that it read carries [rs]. An
 * acquire or volatile read learns what the message carries [sw]; any other read keeps it for the next acquire
 * fence. A load-load fence is an acquire fence and a store-store fence a release fence, as herd's Java front
 * end reads them.
 *
 * <p>A compare-and-set that fails is a read in its read mode, and outside volatile mode it may find an old
 * value. A weak one may also fail for no reason, and is then such a read too. A weak one in plain mode that
 * fails is nothing at all: its caller learns no value, so nothing says that there was one. (A read that
 * nobody uses can only forbid.)
 *
 * <h2>Volatile accesses and full fences</h2>
 *
 * <p>The axiom [sc] asks for a graph of volatile accesses and full fences without cycles. That order may run
 * against the order in which operations are run (one actor writes x volatile, then y opaque, another reads y
 * opaque, then x volatile: it may find y new and x old, the volatile write lags), so nothing is concluded
 * from when an operation is run. When an operation e is added, it is last in {@code po | rf}, so every new
 * edge is one of:
 *
 * <ul>
 *   <li>into e, if it is volatile or a full fence, from what comes before by {@code po}, {@code hb} or {@code
 *       pol;hb;pol}, or from what e is {@code co}-after or, for a fence, has seen: [pscb], and {@code eco} of
 *       [pscf];
 *   <li>out of e, if it is volatile, by {@code co} or {@code fr} to a volatile write or a fence that it
 *       happens before;
 *   <li>out of a full fence that happens before e, by {@code co} or {@code fr} from e to a volatile write, or
 *       to a fence that knows or has seen that write or a later one.
 * </ul>
 *
 * <p>So a node n of the graph holds two things. V(n) is, for each location, the last message that n or
 * anything before it <i>publishes</i>: a volatile write itself, a fence its cur to volatile accesses and its
 * wfl to fences; volatile reads nothing. D(n) is, for each location, from where on messages come after n:
 * those above where a volatile n stands, and for a fence those above where something stands that it happens
 * before, with a write itself, for who has seen it. Then
 *
 * <ul>
 *   <li>an access at place p after n is forbidden where V(n) is above p: an edge would lead back;
 *   <li>where V(m) is above p, it puts n before m: V(m) takes in V(n);
 *   <li>a new m that publishes from D(n) up is put after n: V(m) takes in V(n).
 * </ul>
 *
 * <p>No edges are kept. Whatever goes before n by a later access goes below V(n); where V(n) is within V(m),
 * it goes below V(m) too. So m may be taken to be after n whether or not an edge says so, and the edges that
 * matter are in V. For the same reason one node can stand for another that it publishes as much as, and nodes
 * with the same V are one.
 *
 * <p>For edges by {@code hb} actors and messages carry sets of nodes. It does no harm to take some edges that
 * jrc.cat does not have. It has none from a fence to a volatile read that acquires from a write after a
 * release fence, but whatever the read is before, the fence is before as well. It has none from a volatile
 * write to a fence after an opaque read of it, but whatever is before the write is before the fence as well.
 * Between two volatile accesses {@code hb} does not do: it takes {@code po}, {@code hb} at one location, or
 * {@code pol;hb;pol}, by which an actor goes on to another location before it lets go and again after it
 * heard.
 *
 * <h2>What need not be told apart</h2>
 *
 * <p>A program in which all that several actors reach is volatile has the executions of {@link Sc}, and is
 * run so. Without volatile accesses, what a fence publishes to them is not kept; for a location without plain
 * reads, and in a program that freezes nothing, cur is coh. Each is assumed until an operation shows the
 * contrary, and then the search starts again.
 *
 * <h2>Beyond jrc.cat</h2>
 *
 * <ul>
 *   <li>Address dependency: who reads a reference has its accesses to the object's locations ordered after
 *       what the message carries, and after what the reference to the holder of the field brought. What the
 *       fences before the message publish comes with it. Hardware and HotSpot honour this; JRC has no
 *       dependencies. Copies of one reference look alike to the machine: while one is in use, another reading
 *       leaves only what both bring. So a second look at a pointer never orders accesses through the first;
 *       but accesses through the second are ordered no better than through the first.
 *   <li>Final fields (JLS 17.5): the end of the constructor of an object's class freezes what its actor
 *       knows. Who gets the reference from a message written after that sees the final fields so, and what
 *       they refer to as far as that. The JLS has those of a superclass frozen earlier, at the end of its own
 *       constructor.
 *   <li>A monitor is one message, which carries what the last holder knew. It is not in the order of [sc] and
 *       no fence.
 * </ul>
 */
public final class Java implements MemoryModel {
  private final Map<Program, Modes> modes = Collections.synchronizedMap(new WeakHashMap<>());

  @Override
  public String name() {
    return "java";
  }

  @Override
  public List<String> limits() {
    return List.of(
        "load buffering is not covered: no read finds a write that depends on it or comes after it",
        "long and double are taken to be read and written whole",
        "what a compiler moves out of loops or merges is not covered",
        "a reference read again while an earlier copy is in use orders only as the weaker of the two readings",
        "final fields of a superclass are not frozen before the end of the constructor of the object's class");
  }

  @Override
  public Machine machine(Program program, Set<Shortcut> shortcuts) {
    Modes met = modes.computeIfAbsent(program, unknown -> new Modes());
    return shortcuts.contains(Shortcut.MESSAGE_COLLECTION) && !met.hasWeaker()
        ? new OnlyVolatile(new Sc().machine(program, shortcuts), program, met)
        : new JrcMachine(program, shortcuts, met);
  }
}
