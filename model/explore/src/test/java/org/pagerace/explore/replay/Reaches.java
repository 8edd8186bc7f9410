// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The outcomes that a sample has in one memory, all of them. */
@Retention(RetentionPolicy.RUNTIME)
@interface Reaches {
  String[] value();
}
