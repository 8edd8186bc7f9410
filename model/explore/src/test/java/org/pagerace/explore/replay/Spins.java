// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A sample with a loop that ends only where equal live states are merged. */
@Retention(RetentionPolicy.RUNTIME)
@interface Spins {}
