// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import java.util.List;

/** The line that says what went wrong, out of the many that a JVM or a harness prints. */
final class Complaint {

  private static final String CAUSE = "Caused by: ";

  private static final List<String> NOISE =
      List.of(
          "WARNING:",
          "warning:",
          "compiler directives added",
          "Unrecoverable error while running",
          "Check test failed",
          "Test sanity check failed",
          "A fatal error has been detected by");

  private Complaint() {}

  /**
   * The root cause that a stack trace ends with, else the first line that complains with the place named
   * after it; empty where none does.
   */
  static String of(List<String> lines) {
    List<String> texts =
        lines.stream().flatMap(String::lines).map(Complaint::unframed).filter(Complaint::says).toList();
    if (texts.isEmpty()) {
      return "";
    }
    String cause = texts.stream().filter(text -> text.startsWith(CAUSE)).reduce("", (first, last) -> last);
    if (!cause.isEmpty()) {
      return cause.substring(CAUSE.length());
    }
    String place = texts.size() > 1 && texts.get(1).startsWith("at ") ? " " + texts.get(1) : "";
    return texts.get(0) + place;
  }

  /** A dying JVM frames its last words with hash signs. */
  private static String unframed(String line) {
    return line.replaceFirst("^[#\\s]+", "").stripTrailing();
  }

  private static boolean says(String line) {
    return !line.isEmpty() && NOISE.stream().noneMatch(line::contains);
  }
}
