// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which races a mutant or a historic bug must turn red: under the memory models that decide the arch, and on
 * hardware of that arch.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Breaks {
  /**
   * Ids of the races in the catalogue, such as {@code D1}, which is broken on x86 and everywhere else; a
   * race's simple name where it shares its id with another. {@code D1@x86-pv} where only that arch shows it,
   * since a flush that waits for walkers hides the slip elsewhere; {@code D1@arm64} where the slip weakens an
   * order that an x86 processor keeps all the same.
   */
  String[] value();
}
