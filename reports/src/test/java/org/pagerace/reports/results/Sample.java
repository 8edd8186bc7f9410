// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The committed sample of schema 1. */
public final class Sample {
  private static final String NAME = "schema-1.json";

  private Sample() {}

  public static Results results() {
    try {
      Path copy = Files.createTempFile("sample", ".json");
      try {
        Files.write(copy, bytes());
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
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  static byte[] bytes() {
    try (InputStream sample = Sample.class.getResourceAsStream(NAME)) {
      return sample.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
