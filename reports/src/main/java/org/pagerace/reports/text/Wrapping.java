// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks a line at blanks, and inside a word only where the word alone is too long. */
final class Wrapping {
  private Wrapping() {}

  /** Lines of at most {@code width} characters; those that continue start two characters further in. */
  static List<String> wrapped(String line, int width) {
    List<String> lines = new ArrayList<>();
    String rest = Lines.printable(line);
    String indent = " ".repeat(Math.min(rest.length() - rest.stripLeading().length() + 2, width / 2));
    while (rest.length() > width) {
      int at = rest.lastIndexOf(' ', width);
      boolean isBlank = at > rest.length() - rest.stripLeading().length();
      int cut = isBlank ? at : width;
      lines.add(rest.substring(0, cut).stripTrailing());
      rest = indent + rest.substring(cut).stripLeading();
    }
    lines.add(rest.stripTrailing());
    return lines;
  }
}
