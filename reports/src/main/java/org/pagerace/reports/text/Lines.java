// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

/** Text of so many columns at most; what a terminal would obey becomes a question mark. */
final class Lines {
  /** The width of everything that a terminal shows. */
  static final int WIDTH = 100;
  private static final String CONTINUED = " \\";

  private final StringBuilder text = new StringBuilder();
  private final int width;

  Lines() {
    this(WIDTH);
  }

  Lines(int width) {
    this.width = width;
  }

  void blank() {
    text.append('\n');
  }

  /** One line, broken at the width only if it must be. */
  void line(String line) {
    String rest = printable(line).stripTrailing();
    while (rest.length() > width) {
      text.append(rest, 0, width).append('\n');
      rest = rest.substring(width);
    }
    text.append(rest).append('\n');
  }

  /** Words after {@code first}, continued on lines that start with as many blanks. */
  void paragraph(String first, String words) {
    String indent = " ".repeat(first.length());
    StringBuilder line = new StringBuilder(first);
    for (String word : printable(words).split(" +")) {
      boolean fresh = line.length() == first.length();
      if (!fresh && line.length() + 1 + word.length() > width) {
        line(line.toString());
        line = new StringBuilder(indent);
        fresh = true;
      }
      line.append(fresh ? "" : " ").append(word);
    }
    line(line.toString());
  }

  /** A shell command, continued with a backslash before its options where it is too long. */
  void command(String first, String command) {
    String[] words = command.split(" (?=--)");
    if (first.length() + command.length() <= width || words.length == 1) {
      line(first + command);
      return;
    }
    line(first + words[0] + CONTINUED);
    String indent = " ".repeat(first.length() + 2);
    StringBuilder line = new StringBuilder(indent + words[1]);
    for (int i = 2; i < words.length; i++) {
      int end = line.length() + 1 + words[i].length() + (i == words.length - 1 ? 0 : CONTINUED.length());
      if (end > width) {
        line(line + CONTINUED);
        line = new StringBuilder(indent + words[i]);
      } else {
        line.append(' ').append(words[i]);
      }
    }
    line(line.toString());
  }

  /** What a terminal would obey becomes a question mark. */
  static String printable(String words) {
    return words.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]", "?");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
