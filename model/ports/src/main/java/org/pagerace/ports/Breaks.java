// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which races a mutant must turn red on x86 hardware. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Breaks {
  /**
   * Ids of the races in the catalogue, such as {@code D1}; {@code D1@x86-pv} where only that arch shows it, since a
   * flush that waits for walkers hides the slip elsewhere.
   */
  String[] value();
}
