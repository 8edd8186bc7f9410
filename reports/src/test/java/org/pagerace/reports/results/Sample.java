// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The committed samples: of schema 1, which knew samples only, and of this build's schema. */
public final class Sample {
  private static final String OLD = "schema-1.json";
  private static final String NEW = "schema-2.json";

  private Sample() {}

  /** What was seen. */
  public static Results results() {
    return read(OLD);
  }

  /** What was seen beside what is reachable. */
  public static Results enumerated() {
    return read(NEW);
  }

  private static Results read(String name) {
    try {
      Path copy = Files.createTempFile("sample", ".json");
      try {
        Files.write(copy, bytes(name));
        return ResultsFile.read(copy);
      } finally {
        Files.delete(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnreadableResultsException e) {
      throw new AssertionError(e);
    }
  }

  public static String text() {
    return new String(bytes(NEW), StandardCharsets.UTF_8);
  }

  static String oldText() {
    return new String(bytes(OLD), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String name) {
    try (InputStream sample = Sample.class.getResourceAsStream(name)) {
      return sample.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
