// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ScanResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.pagerace.ports.Breaks;
import org.pagerace.ports.Mends;
import org.pagerace.ports.Needs;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.reports.catalog.CataloguedKernel;
import org.pagerace.reports.catalog.OurCatalog;

/** What holds for every race: the rules that do not need an enumeration. */
class RacesTest {
  private static final Pattern WORDS = Pattern.compile("[a-z0-9 ,-]+");
  private static final Pattern DESCRIPTION =
      Pattern.compile("([A-H]\\d+|R-\\d\\d)( [A-H]\\d+| R-\\d\\d)*: \\p{ASCII}+");

  static List<Class<?>> races() {
    try (ScanResult scan = new ClassGraph().enableAnnotationInfo().acceptPackages("org.pagerace.stress").scan()) {
      return scan.getClassesWithAnnotation(JCStressTest.class).stream()
          .<Class<?>>map(ClassInfo::loadClass)
          .toList();
    }
  }

  private static String source(Class<?> race) {
    String path = "/sources/" + race.getName().replace('.', '/') + ".java";
    try (InputStream in = race.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Method> actors(Class<?> race) {
    return Arrays.stream(race.getDeclaredMethods()).filter(m -> m.isAnnotationPresent(Actor.class)).toList();
  }

  private static List<Outcome> grades(Class<?> race) {
    return List.of(race.getAnnotationsByType(Outcome.class));
  }

  /** What slips may call a race: its places in the catalogue, and its own name. */
  private static Stream<String> names(Class<?> race) {
    String ids = race.getAnnotation(Description.class).value().replaceFirst(":.*", "");
    return Stream.concat(Stream.of(race.getSimpleName()), Stream.of(ids.split(" ")));
  }

  @Test
  void theHarnessFindsEveryRace() throws IOException {
    String list;
    try (InputStream in = RacesTest.class.getResourceAsStream("/META-INF/TestList")) {
      list = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Set<String> listed = new TreeSet<>();
    Matcher runners = Pattern.compile("(org\\.pagerace\\.stress\\.[a-z]+\\.[A-Za-z]+)_jcstress").matcher(list);
    while (runners.find()) {
      listed.add(runners.group(1));
    }
    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(races().stream().map(Class::getName).toList())
        .hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("races")
  void aRaceIsOnePlainJcstressTest(Class<?> race) {
    assertThat(race.getEnclosingClass()).isNull();
    assertThat(Modifier.isPublic(race.getModifiers())).isTrue();
    assertThat(race.isAnnotationPresent(State.class)).isTrue();
    assertThat(actors(race)).hasSizeBetween(2, 4);
    assertThat(race.getDeclaredFields())
        .anyMatch(f -> f.getType() == Tree.class && Modifier.isStatic(f.getModifiers()) && Modifier.isFinal(f.getModifiers()));
  }

  @ParameterizedTest
  @MethodSource("races")
  void actorsAreNamedInKernelStyleAndShort(Class<?> race) {
    String source = source(race);
    for (Method actor : actors(race)) {
      assertThat(actor.getName()).matches("[a-z0-9_]+");
      Matcher body =
          Pattern.compile("@Actor\\s+public void " + actor.getName() + "\\([^)]*\\) \\{\\n(.*?)\\n  \\}", Pattern.DOTALL)
              .matcher(source);
      assertThat(body.find()).as(actor.getName()).isTrue();
      assertThat(body.group(1).lines().count()).as(actor.getName()).isBetween(1L, 2L);
    }
  }

  @ParameterizedTest
  @MethodSource("races")
  void theStoryHasTwoColumnsOfSteps(Class<?> race) {
    String source = source(race);
    String story = source.substring(source.indexOf("/**"), source.indexOf("*/"));
    assertThat(story).contains("<pre>", " 1. ", " A. ").containsPattern("(before|Were|If|where)");
    for (Method actor : actors(race)) {
      String name = actor.getName().replaceFirst("_too$", "");
      assertThat(story).as("the columns are headed by the actors").contains(name);
    }
  }

  @ParameterizedTest
  @MethodSource("races")
  void gradesAreInWordsAndTheDefaultIsForbidden(Class<?> race) {
    assertThat(race.getAnnotation(Description.class).value()).matches(DESCRIPTION);
    List<Outcome> grades = grades(race);
    Outcome otherwise = grades.get(grades.size() - 1);
    assertThat(otherwise.id()).containsExactly("");
    assertThat(otherwise.expect()).isEqualTo(Expect.FORBIDDEN);
    for (Outcome grade : grades) {
      assertThat(grade.desc()).isNotBlank().matches("\\p{ASCII}+");
      for (String outcome : grade.id()) {
        if (!outcome.isEmpty()) {
          assertThat(outcome.replace(".*", "")).matches(WORDS);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("races")
  void somethingMustStayPossible(Class<?> race) {
    Required[] required = race.getAnnotationsByType(Required.class);
    assertThat(required).isNotEmpty();
    for (Required outcome : required) {
      assertThat(outcome.because()).isNotBlank().doesNotEndWith(".");
      assertThat(grades(race))
          .as("%s is graded, and not forbidden", outcome.id())
          .anyMatch(g -> Arrays.asList(g.id()).contains(outcome.id()) && g.expect() != Expect.FORBIDDEN);
    }
  }

  @ParameterizedTest
  @MethodSource("races")
  void needsNameFunctionsOfSomeTree(Class<?> race) {
    Needs needs = race.getAnnotation(Needs.class);
    for (String function : needs == null ? new String[0] : needs.value()) {
      assertThat(OurCatalog.CATALOG.kernels(CataloguedKernel.Kind.TREE)).as(function).anyMatch(tree -> tree.has(function));
    }
  }

  /** A race that nothing breaks, or mends, proves nothing; a slip that names no race is not caught. */
  @Test
  void everyRaceCanFailAndEverySlipNamesARace() {
    Set<String> names = races().stream().flatMap(RacesTest::names).collect(Collectors.toSet());
    Set<String> broken = new TreeSet<>();
    try (ScanResult scan = new ClassGraph().enableAnnotationInfo().acceptPackages("org.pagerace.ports").scan()) {
      for (Class<?> slip : scan.getClassesWithAnnotation(Breaks.class).loadClasses()) {
        Stream.of(slip.getAnnotation(Breaks.class).value()).map(id -> id.replaceFirst("@.*", "")).forEach(broken::add);
      }
      for (Class<?> fix : scan.getClassesWithAnnotation(Mends.class).loadClasses()) {
        Stream.of(fix.getAnnotation(Mends.class).value()).map(id -> id.replaceFirst("@.*", "")).forEach(broken::add);
      }
    }
    assertThat(names).containsAll(broken);
    List<String> unbroken = races().stream()
        .filter(race -> names(race).noneMatch(broken::contains))
        .map(Class::getSimpleName)
        .toList();
    assertThat(unbroken).as("races that no slip turns red and no fix green").isEmpty();
  }
}
