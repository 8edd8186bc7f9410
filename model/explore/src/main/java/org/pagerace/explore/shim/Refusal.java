// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import org.pagerace.explore.program.Unsupported;

/** Why a method of the JDK is not modelled. */
final class Refusal {
  private Refusal() {}

  /** Of a method that tells who waits or who holds. */
  static Unsupported threads(String method) {
    return new Unsupported(
        method + " tells of threads that wait or hold, and an actor is none; remove the call");
  }

  /** Of a method whose result differs from run to run. */
  static Unsupported identity(String method) {
    return new Unsupported(
        method + " shows an identity hash code, which differs from run to run; remove the call");
  }
}
