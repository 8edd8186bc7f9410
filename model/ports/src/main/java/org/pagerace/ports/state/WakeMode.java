// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/** {@code enum dax_wake_mode}: whom a change of a DAX entry wakes. v5.9 says it by a flag. */
public enum WakeMode {
  /** Everybody who waits for the entry. */
  WAKE_ALL,
  /** Who has waited longest: he is to wake the next. */
  WAKE_NEXT
}
