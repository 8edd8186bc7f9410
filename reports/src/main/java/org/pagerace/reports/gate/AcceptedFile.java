// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.gate;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pagerace.reports.catalog.Nearest;
import org.pagerace.reports.results.AtomicFile;

/**
 * A file of accepted findings: a line each, five columns with tabs between them (code, race, outcome, until, because). A
 * line that starts with {@code #} is a comment.
 */
public final class AcceptedFile {
  /** Its name where none is given. */
  public static final String NAME = ".pagerace-accepted";

  private static final String HEAD = "# Findings that pagerace gate tolerates. Written by pagerace accept.\n"
      + "# code\trace\toutcome\tuntil\tbecause\n";
  private static final String NONE = "-";
  private static final int COLUMNS = 5;

  private final Path path;
  private final Collection<String> races;

  /** @param races simple names of all races, to tell a typing error from an entry that has become stale */
  public AcceptedFile(Path path, Collection<String> races) {
    this.path = path;
    this.races = races;
  }

  /** @throws UnusableAcceptedException where it is missing or a line says what cannot be: file, line and remedy */
  public Accepted read() {
    List<String> lines = lines();
    List<Accepted.Entry> entries = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
        Accepted.Entry entry = entry(i + 1, lines.get(i));
        Integer earlier = seen.put(entry.words(), i + 1);
        if (earlier != null) {
          throw wrong(i + 1, "accepts again what line " + earlier + " accepts: delete one of them");
        }
        entries.add(entry);
      }
    }
    return new Accepted(path.toString(), List.copyOf(entries));
  }

  /**
   * Adds a line, or replaces the one of the same code, race and outcome; everything else stays as it is.
   *
   * @return the number of the line
   * @throws IOException where it cannot be written; then it is as it was
   * @throws UnusableAcceptedException where what stands there already cannot be
   */
  public int write(Accepted.Entry entry) throws IOException {
    boolean isNew = !Files.exists(path);
    List<String> lines = new ArrayList<>(isNew ? List.of(HEAD.split("\n")) : lines());
    Optional<Accepted.Entry> same = isNew ? Optional.empty() : read().entries().stream()
        .filter(other -> other.words().equals(entry.words()))
        .findFirst();
    if (same.isPresent()) {
      lines.set(same.get().line() - 1, line(entry));
    } else {
      lines.add(line(entry));
    }
    AtomicFile.replace(path.toAbsolutePath(), (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    return same.map(Accepted.Entry::line).orElse(lines.size());
  }

  private static String line(Accepted.Entry entry) {
    return String.join("\t", entry.code().id(), entry.subject(), entry.outcome(),
        entry.until().map(Release::toString).orElse(NONE), entry.because());
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(path);
    } catch (NoSuchFileException e) {
      throw new UnusableAcceptedException(path + " does not exist: name a file that pagerace accept wrote", e);
    } catch (MalformedInputException e) {
      throw new UnusableAcceptedException(path + " is no text in UTF-8: name a file that pagerace accept wrote", e);
    } catch (IOException e) {
      String reason = Files.isDirectory(path) ? "it is a directory" : e.getClass().getSimpleName();
      throw new UnusableAcceptedException(path + " cannot be read (" + reason + "): name a readable file", e);
    }
  }

  private Accepted.Entry entry(int line, String text) {
    String[] columns = text.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw wrong(line, "has " + columns.length + (columns.length == 1 ? " column" : " columns")
          + " and needs " + COLUMNS + " with tabs between them (code, race, outcome, until, because): "
          + "let pagerace accept write it");
    }
    Code code = code(line, columns[0]);
    if (columns[4].isBlank()) {
      throw wrong(line, "has no reason: say in the last column why " + code.id() + " is tolerated");
    }
    Optional<Release> until = Release.of(columns[3]);
    if (until.isEmpty() && !columns[3].equals(NONE)) {
      throw wrong(line, "expires with '" + columns[3] + "', which is no release: write one such as v6.17, or "
          + NONE + " for never");
    }
    if (columns[2].isBlank()) {
      throw wrong(line, "names no outcome: write one, or " + Accepted.ANY + " for all");
    }
    if (code != Code.UNEXERCISED && !races.contains(columns[1])) {
      throw wrong(line, "names a race '" + columns[1] + "' that does not exist"
          + Nearest.to(columns[1], races).map(name -> ": the nearest is " + name).orElse(""));
    }
    return new Accepted.Entry(line, code, columns[1], columns[2], until, columns[4]);
  }

  private Code code(int line, String text) {
    List<String> known = Arrays.stream(Code.values()).map(Code::id).toList();
    Code code = Code.of(text).orElseThrow(() -> wrong(line, "has an unknown code '" + text + "': the nearest is "
        + Nearest.to(text, known).orElseThrow()));
    if (!code.isAcceptable()) {
      throw wrong(line, "accepts " + code.id() + ", which nobody can: " + code.remedy());
    }
    return code;
  }

  private UnusableAcceptedException wrong(int line, String what) {
    return new UnusableAcceptedException(path + ":" + line + " " + what, null);
  }
}
