// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.enumeration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Makes an enumerator for each thread; what one of them has found, the others know. */
@FunctionalInterface
public interface Enumerators extends Supplier<Enumerator> {
  /**
   * Whether a race may do something else under another kernel and arch than under those for which it was enumerated to
   * the end: whether it then executed a function that is not the same there.
   *
   * @param models names of the models under which it was enumerated
   * @return true also where that is not known
   */
  default boolean isAffected(Target enumerated, Target other, List<String> models) {
    return true;
  }

  /** The same, but they find what is reachable and not how: thousands of answers do not fit into memory otherwise. */
  default Enumerators withoutWitnesses() {
    return this;
  }

  /**
   * Whether a race could do something else under another kernel and arch, by the calls in the class files alone: nothing
   * needs to have been enumerated.
   *
   * @return true also where that is not known
   */
  default boolean canDiffer(Target here, Target elsewhere) {
    return true;
  }

  /**
   * The functions of a kernel that any race has executed under it so far, as the kernel spells them.
   *
   * @return empty where that is not known
   */
  default Optional<Set<String>> executed(Class<?> kernel) {
    return Optional.empty();
  }
}
