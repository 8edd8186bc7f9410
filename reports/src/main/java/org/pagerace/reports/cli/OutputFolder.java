// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that can be written to, at least when it was looked at. */
record OutputFolder(Path path) {

  /** @throws BadInputException where the folder cannot be made or written */
  static OutputFolder at(Path path) {
    return at(path, "name another folder with --out");
  }

  /**
   * The folder that a file is written into.
   *
   * @throws BadInputException where the folder cannot be made or written, or is in the file's place
   */
  static OutputFolder around(Path file) {
    if (Files.isDirectory(file)) {
      throw new BadInputException(file + " is a folder: name a file in it");
    }
    return at(file.toAbsolutePath().normalize().getParent(), "name another place for " + file.getFileName());
  }

  private static OutputFolder at(Path path, String remedy) {
    try {
      Files.createDirectories(path);
      Files.delete(Files.createTempFile(path, ".writable", ""));
      return new OutputFolder(path);
    } catch (IOException e) {
      throw new BadInputException(
          path + " cannot be written (" + reason(e) + "): " + remedy, e);
    }
  }

  Path results() {
    return path.resolve("results.json");
  }

  Path page() {
    return path.resolve("report.html");
  }

  private static String reason(IOException e) {
    if (e instanceof FileAlreadyExistsException) {
      return "a file is in its place";
    }
    String reason = e instanceof FileSystemException problem ? problem.getReason() : e.getMessage();
    return reason == null ? "no permission" : reason;
  }
}
