// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.litmus;

import java.util.List;
import java.util.Map;

/**
 * A litmus test in as much of LKMM C as ours and the published tests of these protocols need.
 *
 * @param initial what the locations hold that are not 0, by name
 * @param processes what each does
 * @param exists what registers, such as {@code 0:r1}, and locations hold in the execution that is asked for
 */
record LitmusFile(Map<String, Integer> initial, List<List<Statement>> processes, Map<String, Integer> exists) {

  /** What a process does. */
  sealed interface Statement {}

  /**
   * An access or a fence.
   *
   * @param register what it goes to, null where to none
   * @param name of the primitive; {@code read} and {@code write} for plain accesses
   * @param location null for a fence
   * @param arguments the others, in order
   */
  record Access(String register, String name, String location, List<Integer> arguments) implements Statement {}

  /** A choice by the value of a register. @param comparison one of ==, != and > */
  record If(String register, String comparison, int value, List<Statement> then, List<Statement> otherwise)
      implements Statement {
    boolean holds(int found) {
      return switch (comparison) {
        case "==" -> found == value;
        case "!=" -> found != value;
        default -> found > value;
      };
    }
  }
}
