// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command of a Markdown page, and what the page says that it prints.
 *
 * @param command the command on one line
 * @param output lines that it prints, where {@code …} stands for any others; empty where the page shows none
 */
record ShownCommand(String command, List<String> output) {
  private static final Pattern BLOCK = Pattern.compile("(?m)^```(sh|text)\\n(.*?)^```$", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final String PROMPT = "$ ";
  private static final String ANY = "…";

  /** The lines of {@code sh} blocks, and what stands after a prompt in {@code text} blocks. */
  static List<ShownCommand> of(String markdown) {
    List<ShownCommand> shown = new ArrayList<>();
    Matcher blocks = BLOCK.matcher(markdown);
    while (blocks.find()) {
      boolean isTranscript = blocks.group(1).equals("text");
      List<String> output = List.of();
      Iterator<String> lines = blocks.group(2).lines().iterator();
      while (lines.hasNext()) {
        String line = lines.next();
        if (!isTranscript || line.startsWith(PROMPT)) {
          output = new ArrayList<>();
          String command = isTranscript ? line.substring(PROMPT.length()) : line;
          while (command.endsWith("\\")) {
            command = command.substring(0, command.length() - 1) + lines.next().strip();
          }
          for (String each : command.split(" && ")) {
            shown.add(new ShownCommand(each.strip(), output));
          }
        } else {
          output.add(line);
        }
      }
    }
    return shown;
  }

  /** The words of the command, as a shell reads them. */
  List<String> words() {
    return WORD.matcher(command).results()
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .toList();
  }

  /** Whether it runs this program. */
  boolean isOurs() {
    return command.contains("java -jar ") && command.contains("reports/target/pagerace.jar ");
  }

  /** What comes after the program's name. */
  String[] arguments() {
    List<String> words = words();
    return words.subList(words.indexOf("-jar") + 2, words.size()).toArray(String[]::new);
  }

  /** Holds the page to what was printed. */
  void assertShows(String printed) {
    List<String> actual = printed.lines().toList();
    int from = 0;
    boolean isNext = true;
    List<String> piece = new ArrayList<>();
    List<String> lines = new ArrayList<>(output);
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    lines.add(ANY);
    for (String line : lines) {
      if (!line.equals(ANY)) {
        piece.add(line);
        continue;
      }
      int found = find(piece, actual, from, isNext);
      assertThat(found).as("%s%n prints%n%s%n and not, from line %d on,%n%s",
          command, printed, from, String.join("\n", piece)).isNotNegative();
      from = found + piece.size();
      piece.clear();
      isNext = false;
    }
    if (!output.isEmpty() && !lines.get(Math.max(0, lines.size() - 2)).equals(ANY)) {
      assertThat(actual).as("%s prints more than is shown", command).hasSize(from);
    }
  }

  private static int find(List<String> piece, List<String> in, int from, boolean isNext) {
    for (int at = from; at + piece.size() <= in.size() && (at == from || !isNext); at++) {
      if (in.subList(at, at + piece.size()).equals(piece)) {
        return at;
      }
    }
    return -1;
  }
}
