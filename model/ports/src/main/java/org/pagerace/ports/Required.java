// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An outcome of a race that must stay possible, else the safety of the others is worth nothing. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Required.Outcomes.class)
public @interface Required {
  /** The outcome, spelled as in the race's {@code @Outcome} table. */
  String id();

  /** What its loss would mean, as one sentence without a full stop. */
  String because();

  /** Holder of repeated {@link Required}. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface Outcomes {
    Required[] value();
  }
}
