// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a tree, a patch or a later form of a file was ported from. A form has one for each commit that its
 * tree and its ancestor differ by in this file.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Source.Several.class)
public @interface Source {
  /** A release tag, a commit id, a message-id in angle brackets, or the id of a mutant such as {@code M5}. */
  String value();

  /** One line on what it is. */
  String title();

  /** Holder of repeated {@link Source}. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface Several {
    Source[] value();
  }
}
