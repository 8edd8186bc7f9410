// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.page;

import java.util.List;

/** All that the page shows, in the words and the order in which it shows it; the templates only loop. */
public record PageView(
    String title,
    Banner banner,
    Findings findings,
    List<CellLine> unfinished,
    Matrix matrix,
    List<RaceView> races,
    List<KernelView> kernels,
    List<Fact> machine,
    List<Fact> origin,
    List<Fact> models,
    List<Chip> glyphs) {

  /** A glyph, its word and a number or a sentence; {@code tone} is the colour, which says nothing new. */
  public record Chip(String tone, String glyph, String word, String number) {}

  /** A verdict on all, and where to read on. */
  public record Banner(
      Chip chip, String sentence, String counts, String scope, int exit, String machine, String load) {}

  /** Text that leads somewhere; {@code href} is empty where it does not. */
  public record Link(String text, String href) {}

  /** A name and what is to be said of it. */
  public record Fact(String name, String value) {}

  /** The findings of each verdict: the first few, and the rest behind a fold. */
  public record Findings(List<FindingRow> first, List<FindingRow> more, String moreWords) {}

  /** One finding; {@code because} is the harm, or why the outcome is required. */
  public record FindingRow(
      Chip chip, Link race, Link kernel, String arch, String outcome, String because, String seen) {}

  /** A cell in one line: verdict, place, reason, and the command that runs it again. */
  public record CellLine(
      Chip chip, Link race, Link kernel, String arch, String why, String note, String again) {}

  /** Race x kernel. */
  public record Matrix(List<Link> kernels, List<MatrixRow> rows) {}

  /** One race; one entry per kernel. */
  public record MatrixRow(Link race, List<List<MatrixCell>> entries) {}

  /** One arch of an entry; {@code arch} is empty where the race ran on one only. */
  public record MatrixCell(String arch, Chip chip, String href) {}

  /** One section. */
  public record RaceView(
      String id,
      String name,
      String source,
      String description,
      List<Link> story,
      List<Column> columns,
      List<OutcomeRow> outcomes,
      List<CellLine> cells,
      List<WitnessView> witnesses,
      List<FunctionRow> functions,
      String forkWords,
      List<ForkRow> forks) {}

  /** Head of a column of counts. */
  public record Column(Link kernel, String arch, Chip chip, String samples) {}

  /** An outcome and its counts, one per column; {@code required} says why, empty if it is not. */
  public record OutcomeRow(
      String id, String tone, String expected, String required, String meaning, List<Count> counts) {}

  /**
   * An outcome in one cell: the models that reach it, its count, its share or bound, and its bar in percent of the scale;
   * empty where there is none.
   */
  public record Count(String tone, String glyph, String reachable, String count, String share, String bar) {}

  /** An execution that shows an outcome; each cell of a row is a list of lines. */
  public record WitnessView(String title, List<String> heads, List<List<List<String>>> rows) {}

  /** A kernel function, where it stands and where to look it up. */
  public record FunctionRow(Link name, Link file, String version) {}

  /** One virtual machine. */
  public record ForkRow(
      String kernel, String arch, String modes, String stride, String flags, String samples, String status) {}

  /** One kernel and what it overrides. */
  public record KernelView(
      String id, String name, String title, String className, String base, Link source,
      List<TouchedRow> touches) {}

  /** One line of a diffstat. */
  public record TouchedRow(Link file, int count, String marks, List<Link> functions) {}
}
