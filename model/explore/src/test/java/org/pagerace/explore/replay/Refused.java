// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** What the refusal of a sample says. */
@Retention(RetentionPolicy.RUNTIME)
@interface Refused {
  String value();
}
