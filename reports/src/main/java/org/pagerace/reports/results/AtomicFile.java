// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Replaces a file as a whole: a full disk or a kill leaves the earlier content. */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Writes {@code content} beside {@code file} and moves it into place.
   *
   * @throws IOException with one sentence that names the file, the reason and the remedy
   */
  public static void replace(Path file, byte[] content) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      writeThrough(part, content);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      removeLeftover(part, e);
      throw new IOException(file + " could not be written (" + reason(e)
          + ") and is as it was: free space or choose another place", e);
    }
  }

  private static void writeThrough(Path part, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(part,
        StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  private static void removeLeftover(Path part, IOException cause) {
    try {
      if (Files.isRegularFile(part)) {
        Files.delete(part);
      }
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private static String reason(IOException e) {
    String reason = e instanceof FileSystemException problem ? problem.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
