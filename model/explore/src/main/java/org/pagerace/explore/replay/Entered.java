// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.pagerace.explore.weave.WeavingLoader;

/**
 * Keeps apart what each initialiser of a class space enters and what the setting of a scene does: an initialiser runs once,
 * and whoever uses its class later finds what it made, but nobody finds anything of another's scene.
 */
final class Entered {
  private final WeavingLoader loader;
  private final Map<String, BitSet> byInitialisers = new HashMap<>();
  /** Classes whose initialisers are at work, the innermost first; one that has thrown stays until all are forgotten. */
  private final Deque<String> running = new ArrayDeque<>();
  private BitSet byScene = new BitSet();

  Entered(WeavingLoader loader) {
    this.loader = loader;
  }

  /** A scene is set. @param into where the numbers of the entries of methods go that it enters from now on */
  void scene(BitSet into) {
    byScene = into;
    ended();
  }

  void begin(String className) {
    running.push(className);
    loader.record(byInitialisers.computeIfAbsent(className, any -> new BitSet()));
  }

  void end(String className) {
    running.remove(className);
    loader.record(running.isEmpty() ? byScene : byInitialisers.get(running.peek()));
  }

  /** No initialiser is at work. */
  void ended() {
    running.clear();
    loader.record(byScene);
  }

  /** The numbers of the entries of all methods that the initialisers of these classes have run so far. */
  BitSet byInitialisers(Collection<String> classes) {
    BitSet all = new BitSet();
    classes.stream().filter(byInitialisers::containsKey).map(byInitialisers::get).forEach(all::or);
    return all;
  }
}
