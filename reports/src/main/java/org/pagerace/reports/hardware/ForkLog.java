// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The results of forks, one JSON line each, on the disk before the next fork starts: a kill loses none. */
public final class ForkLog implements Closeable {

  /** Name of the file inside the output directory. */
  public static final String FILE = "forks.jsonl";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;
  private final FileChannel channel;

  private ForkLog(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Starts an empty log, replacing an earlier run's.
   *
   * @param directory created where it is missing
   * @throws IOException with one sentence for the reader, if nothing can be written there
   */
  static ForkLog create(Path directory) throws IOException {
    Path file = directory.resolve(FILE);
    try {
      Files.createDirectories(directory);
      return new ForkLog(
          file,
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING));
    } catch (IOException e) {
      throw new IOException(
          "cannot write " + file + " (" + e + "); choose another output directory with --out", e);
    }
  }

  /**
   * Appends one result and waits until it is on the disk.
   *
   * @throws IOException with one sentence for the reader, such as when the disk is full
   */
  synchronized void append(ForkResult result) throws IOException {
    String text = JSON.writeValueAsString(result) + "\n";
    ByteBuffer line = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    try {
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(false);
    } catch (IOException e) {
      throw new IOException("cannot write " + file + " (" + e.getMessage() + "); what it holds is kept", e);
    }
  }

  /**
   * Reads a log. A last line without its end is what a kill leaves behind and is left out; any other line
   * that is not a result is an error.
   *
   * @throws IOException naming file, line and reason
   */
  public static List<ForkResult> read(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    List<ForkResult> results = new ArrayList<>();
    int number = 0;
    for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
      number++;
      try {
        results.add(JSON.readValue(line, ForkResult.class));
      } catch (JacksonException e) {
        throw new IOException(
            file + ", line " + number + ": not the result of a fork: " + e.getOriginalMessage(), e);
      }
    }
    return results;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
