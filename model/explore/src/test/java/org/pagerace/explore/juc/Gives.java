// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.juc;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** All outcomes of a sample. */
@Retention(RetentionPolicy.RUNTIME)
@interface Gives {
  String[] value();
}
