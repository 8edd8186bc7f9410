// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.util.TestLineReader;

/**
 * The races that jcstress's annotation processor listed on a class path.
 *
 * <p>jcstress itself reads the first list only; a user's jar brings a second one, so all are read here.
 */
final class RaceIndex {

  private static final String LIST = "META-INF/TestList";

  private final Map<String, TestInfo> races;

  private RaceIndex(Map<String, TestInfo> races) {
    this.races = races;
  }

  /**
   * Reads every list of a class path.
   *
   * @param classPath in the form of {@code java.class.path}
   * @throws UncheckedIOException if a list cannot be read
   */
  static RaceIndex of(String classPath) {
    Map<String, TestInfo> races = new LinkedHashMap<>();
    try (URLClassLoader loader = new URLClassLoader(urls(classPath), null)) {
      for (URL list : Collections.list(loader.getResources(LIST))) {
        var connection = list.openConnection();
        connection.setUseCaches(false);
        try (var reader =
            new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
          reader.lines().forEach(line -> add(line, races));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a list of races (" + LIST + ") cannot be read: " + e.getMessage(), e);
    }
    return new RaceIndex(races);
  }

  /** The race of that name, empty where no list of the class path has it. */
  Optional<TestInfo> find(String race) {
    return Optional.ofNullable(races.get(race));
  }

  private static URL[] urls(String classPath) throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }

  private static void add(String line, Map<String, TestInfo> races) {
    TestLineReader fields = new TestLineReader(line);
    if (!fields.isCorrect()) {
      return;
    }
    String name = fields.nextString();
    String binaryName = fields.nextString();
    String description = fields.nextString();
    String runner = fields.nextString();
    int actors = fields.nextInt();
    List<String> actorNames = new ArrayList<>();
    for (int i = 0; i < actors; i++) {
      actorNames.add(fields.nextString());
    }
    races.putIfAbsent(
        name, new TestInfo(name, binaryName, description, runner, actors, actorNames, fields.nextBoolean()));
  }
}
