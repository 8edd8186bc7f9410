// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code results.json} on disk.
 *
 * <p>Reading fails closed: what this build does not know to the letter it refuses, so that no page is
 * ever made from half a file.
 */
public final class ResultsFile {
  /** The oldest format that is still read. It knew samples only. */
  private static final int OLDEST_SCHEMA = 1;

  private static final JsonMapper MAPPER = ResultsJson.mapper();

  private ResultsFile() {}

  /**
   * Reads a file that {@link #write} wrote.
   *
   * @throws UnreadableResultsException when the file is missing, truncated, of another schema or not ours
   */
  public static Results read(Path file) throws UnreadableResultsException {
    JsonNode tree = parse(file, bytes(file));
    JsonNode schema = tree.path("schema");
    if (!schema.isInt() || !tree.path("hardware").isArray()) {
      throw new UnreadableResultsException(file + " is JSON but not a pagerace results file: "
          + "name a results.json that pagerace wrote", null);
    }
    if (schema.intValue() < OLDEST_SCHEMA || schema.intValue() > Results.SCHEMA) {
      throw new UnreadableResultsException(file + " has schema " + schema.intValue()
          + " and this build reads schema " + OLDEST_SCHEMA + " to " + Results.SCHEMA
          + ": use the pagerace that wrote it, or run again", null);
    }
    try {
      return coherent(file, MAPPER.treeToValue(upToDate(tree), Results.class));
    } catch (JacksonException e) {
      throw new UnreadableResultsException(file + " says schema " + schema.intValue() + " but does not fit it"
          + at(e) + ": it was not written by pagerace or was edited, run again", e);
    }
  }

  /**
   * Replaces {@code file} with {@code results}; all of it, or the earlier file stays as it was.
   *
   * @throws IOException when it could not be written, in one sentence
   */
  public static void write(Path file, Results results) throws IOException {
    AtomicFile.replace(file, toBytes(results));
  }

  static byte[] toBytes(Results results) {
    return (MAPPER.writeValueAsString(results) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path file) throws UnreadableResultsException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new UnreadableResultsException(file
          + " does not exist: name a results.json that pagerace wrote", e);
    } catch (IOException e) {
      String reason = Files.isDirectory(file) ? "it is a directory" : e.getClass().getSimpleName();
      throw new UnreadableResultsException(file + " cannot be read (" + reason
          + "): name a readable results.json that pagerace wrote", e);
    }
  }

  private static JsonNode parse(Path file, byte[] bytes) throws UnreadableResultsException {
    if (new String(bytes, StandardCharsets.UTF_8).isBlank()) {
      throw new UnreadableResultsException(file + " is empty: its run did not finish, run again", null);
    }
    try {
      return MAPPER.readTree(bytes);
    } catch (JacksonException e) {
      if (e instanceof UnexpectedEndOfInputException || endsInsideAnObject(bytes)) {
        throw new UnreadableResultsException(file + " is cut off at line " + e.getLocation().getLineNr()
            + ": copy it again from its run, or run again", e);
      }
      String line = e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
      throw new UnreadableResultsException(file + " is not JSON" + line
          + ": name a results.json that pagerace wrote", e);
    }
  }

  /** A cut may leave half a word, which is no JSON by itself. */
  private static boolean endsInsideAnObject(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8).strip();
    return text.startsWith("{") && !text.endsWith("}");
  }

  /** A file of an older format as this build would have written it. */
  private static JsonNode upToDate(JsonNode tree) {
    if (tree instanceof ObjectNode object && tree.path("schema").intValue() == OLDEST_SCHEMA && !tree.has("results")) {
      object.put("schema", Results.SCHEMA);
      object.putArray("results");
    }
    return tree;
  }

  /** A cell of a race or kernel that the file does not describe would vanish from every view. */
  private static Results coherent(Path file, Results results) throws UnreadableResultsException {
    Set<String> races = results.races().stream().map(Race::name).collect(Collectors.toSet());
    Set<String> kernels = results.kernels().stream().map(Kernel::name).collect(Collectors.toSet());
    Set<String> seen = new HashSet<>();
    for (HardwareCell cell : results.hardware()) {
      boolean isDescribed = races.contains(cell.race()) && kernels.contains(cell.kernel());
      once(file, cell.race() + " under " + cell.kernel() + " on " + cell.arch(), isDescribed, seen);
    }
    for (ModelCell cell : results.enumerated()) {
      boolean isDescribed =
          races.contains(cell.race()) && (cell.kernel() == null || kernels.contains(cell.kernel()));
      once(file, cell.race() + (cell.kernel() == null ? "" : " under " + cell.kernel() + " on " + cell.arch())
          + " in " + cell.model(), isDescribed, seen);
    }
    for (Race race : results.races()) {
      try {
        Grading.of(race);
      } catch (IllegalArgumentException e) {
        throw new UnreadableResultsException(file + " cannot be judged, " + e.getMessage()
            + ": it was edited, run again", e);
      }
    }
    return results;
  }

  private static void once(Path file, String name, boolean isDescribed, Set<String> seen)
      throws UnreadableResultsException {
    if (!isDescribed || !seen.add(name)) {
      throw new UnreadableResultsException(file + " says schema " + Results.SCHEMA + " but its cell " + name
          + " is described nowhere or twice: it was edited, run again", null);
    }
  }

  private static String at(JacksonException e) {
    if (!(e instanceof DatabindException problem) || problem.getPath().isEmpty()) {
      return "";
    }
    return problem.getPath().stream()
        .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
        .collect(Collectors.joining(".", " at ", ""))
        .replace(".[", "[");
  }
}
