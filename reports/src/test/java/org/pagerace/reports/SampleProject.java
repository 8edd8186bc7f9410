// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.pagerace.ports.tree.Tree;

/** The sample refactor as an outsider has it: a copy, and a local repository that nobody else sees. */
public final class SampleProject {
  /** Where the sample stands in this project. */
  public static final String PLACE = "reports/src/test/sample/refactor";

  private static final Path ROOT = Path.of("..");
  private static final String VERSION = "0.1.0-SNAPSHOT";

  private final Path folder;
  private final Path copy;

  /** @param folder holds all of it */
  public SampleProject(Path folder) throws IOException {
    this.folder = folder;
    copy = folder.resolve("refactor");
    Path original = ROOT.resolve(PLACE);
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(original.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  /** Where the copy stands. */
  public Path copy() {
    return copy;
  }

  /** What {@code mvn install -pl model/ports -am} does, without building the project that is just being built. */
  public void installPorts() throws IOException, URISyntaxException {
    install("pagerace", Path.of("pom.xml"));
    install("pagerace-model", Path.of("model/pom.xml"));
    Path ports = install("pagerace-ports", Path.of("model/ports/pom.xml"));
    Path classes = Path.of(Tree.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(classes)) {
      Compiled.jar(ports, classes);
    } else {
      Files.copy(classes, ports);
    }
  }

  private Path install(String artifact, Path pom) throws IOException {
    Path place = Files.createDirectories(
        folder.resolve("repository/org/pagerace").resolve(artifact).resolve(VERSION));
    Files.copy(ROOT.resolve(pom), place.resolve(artifact + "-" + VERSION + ".pom"));
    return place.resolve(artifact + "-" + VERSION + ".jar");
  }

  /** Runs Maven, which takes what this build has fetched already from there, and only the rest from the network. */
  public void maven(List<String> arguments) throws IOException, InterruptedException {
    String home = System.getProperty("maven.home");
    List<String> command = new ArrayList<>(List.of(
        home == null ? "mvn" : Path.of(home, "bin", "mvn").toString(), "-B", "-s", settings().toString()));
    command.addAll(arguments);
    Path log = folder.resolve("maven.log");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    // The build that this test runs in has its own.
    builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_") && !name.equals("MAVEN_HOME"));
    Process maven = builder.start();
    boolean ended = maven.waitFor(5, TimeUnit.MINUTES);
    maven.destroyForcibly().waitFor();
    assertThat(ended && maven.exitValue() == 0).as(Files.readString(log)).isTrue();
  }

  private Path settings() throws IOException {
    Path near = Path.of(System.getProperty("localRepository", System.getProperty("user.home") + "/.m2/repository"));
    String repository = "<id>near</id><url>" + near.toUri() + "</url>"
        + "<releases><checksumPolicy>ignore</checksumPolicy></releases>"
        + "<snapshots><enabled>false</enabled></snapshots>";
    return Files.writeString(folder.resolve("settings.xml"), """
        <settings>
          <localRepository>%s</localRepository>
          <profiles>
            <profile>
              <id>near</id>
              <repositories><repository>%s</repository></repositories>
              <pluginRepositories><pluginRepository>%s</pluginRepository></pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>near</activeProfile></activeProfiles>
        </settings>
        """.formatted(folder.resolve("repository"), repository, repository), StandardCharsets.UTF_8);
  }
}
