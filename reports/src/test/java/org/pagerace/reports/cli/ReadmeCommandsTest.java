// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagerace.reports.Compiled;
import org.pagerace.reports.SampleProject;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The commands of the README and of its recipe for CI. */
class ReadmeCommandsTest {
  private static final Path README = Path.of("../README.md");
  private static final Pattern YAML = Pattern.compile("(?m)^```yaml\\n(.*?)^```$", Pattern.DOTALL);
  private static final String SAMPLES = "jcstress-samples-0.11.jar";
  private static final String REFACTOR = "target/refactor-1.jar";

  @TempDir static Path folder;
  private static Path samples;
  private static Path refactor;

  @BeforeAll
  static void build() throws IOException {
    samples = Compiled.classes(folder.resolve("samples"), """
        package org.openjdk.jcstress.samples;
        import org.openjdk.jcstress.annotations.*;
        public class JMMSample_05_TotalOrder {
          @JCStressTest @State
          @Outcome(id = "0, 0", expect = Expect.ACCEPTABLE)
          public static class AcqRelDekker { @Actor public void a() {} }
        }
        """);
    List<String> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("..", SampleProject.PLACE, "src"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        sources.add(Files.readString(file));
      }
    }
    refactor = Compiled.jar(folder.resolve("refactor.jar"),
        Compiled.classes(folder.resolve("refactor"), sources.toArray(String[]::new)));
  }

  private static String recipe() throws IOException {
    Matcher block = YAML.matcher(Files.readString(README));
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  private static Stream<String> runs(Object node) {
    if (node instanceof Map<?, ?> map) {
      return Stream.concat(Stream.ofNullable(map.get("run")).map(Object::toString),
          map.values().stream().flatMap(ReadmeCommandsTest::runs));
    }
    return node instanceof List<?> list ? list.stream().flatMap(ReadmeCommandsTest::runs) : Stream.empty();
  }

  private static Map<String, Object> workflow() throws IOException {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(recipe());
  }

  static List<ShownCommand> commands() throws IOException {
    List<ShownCommand> commands = new ArrayList<>(ShownCommand.of(Files.readString(README)));
    runs(workflow()).map(run -> "```sh\n" + run.stripTrailing() + "\n```")
        .flatMap(block -> ShownCommand.of(block).stream())
        .forEach(commands::add);
    return commands;
  }

  /** What it would find is not asked here, only that it can be asked. */
  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandIsOneThatTheProgramTakes(ShownCommand shown) {
    if (!shown.isOurs()) {
      assertThat(shown.command()).matches("mvn (-q )?(-B )?(-DskipTests )?(-f pagerace/pom.xml )?(package|verify|install)"
          + "|cat target/gate.md >> \"\\$GITHUB_STEP_SUMMARY\"");
      return;
    }
    String[] arguments = Stream.of(shown.arguments())
        .map(word -> word.equals(SAMPLES) ? samples.toString() : word.equals(REFACTOR) ? refactor.toString() : word)
        .toArray(String[]::new);
    if (arguments[0].equals("accept")) {
      arguments = Stream.concat(Stream.of(arguments), Stream.of("--file", folder.resolve("accepted").toString()))
          .toArray(String[]::new);
    }
    Program program = new Program();
    assertThat(program.run(arguments)).as(shown.command() + ": " + program.err()).isIn(0, 1);
  }

  @Test
  void theGateOfTheReadmePrintsWhatItSays() throws Exception {
    List<ShownCommand> gates = commands().stream()
        .filter(shown -> shown.command().contains(" gate ") && !shown.output().isEmpty())
        .toList();
    assertThat(gates).hasSize(1);
    Path out = folder.resolve("gate.txt");
    assertThat(ShippedProgram.run(List.of(gates.get(0).arguments()), out)).isEqualTo(1);
    gates.get(0).assertShows(Files.readString(out));
  }

  @Test
  void theRecipeRunsOnBothArchsAndKeepsEveryView() throws IOException {
    assertThat(workflow()).containsKeys("name", "jobs");
    assertThat(recipe()).contains("ubuntu-24.04, ubuntu-24.04-arm", "if: always()", "path: target/gate.*");
    for (String view : List.of("--junit", "--json", "--markdown", "--html")) {
      assertThat(runs(workflow())).anyMatch(run -> run.contains(view + " target/gate."));
    }
  }
}
