// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.MethodInfo;
import io.github.classgraph.ScanResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.pagerace.reports.results.Digests;
import org.pagerace.reports.results.Grading;
import org.pagerace.reports.results.Race;

/** The jcstress tests of jars that have nothing to do with the kernel. */
public final class OutsideTests {
  /** The tests, and what an enumeration of them is an enumeration of. */
  public record Found(List<Race> tests, Digests digests) {}

  private final List<Path> classPath;

  private OutsideTests(List<Path> classPath) {
    this.classPath = classPath;
  }

  /**
   * Every test whose name, with dots before nested classes, holds a match of the pattern; in the order of the names.
   *
   * @param classPath jars and folders of classes
   * @throws UnusableClassException where an entry is missing or no jar, nothing matches, or a test cannot be read
   */
  public static Found find(List<Path> classPath, Pattern name) {
    classPath.forEach(ClassPathEntry::new);
    return new OutsideTests(classPath).find(name);
  }

  private Found find(Pattern name) {
    try (ScanResult scan = scan(); OutsideLoader loader = OutsideLoader.of(classPath)) {
      List<ClassInfo> tests = new ArrayList<>(scan.getClassesWithAnnotation(JCStressTest.class.getName()));
      List<ClassInfo> matching =
          tests.stream().filter(test -> name.matcher(test.getName().replace('$', '.')).find()).toList();
      if (matching.isEmpty()) {
        throw new UnusableClassException(none(name, tests), null);
      }
      List<Race> found = new ArrayList<>();
      for (ClassInfo test : matching) {
        found.add(read(test, loader));
      }
      String digest = new ClassFiles(loader).digest(found.stream().map(Race::name).toList());
      return new Found(List.copyOf(found), new Digests(digest, ""));
    } catch (IOException e) {
      throw new UnusableClassException(places() + " cannot be read (" + e.getMessage() + "): name readable jars", e);
    }
  }

  private ScanResult scan() {
    return new ClassGraph()
        .overrideClasspath(classPath)
        .enableAnnotationInfo()
        .enableMethodInfo()
        .ignoreClassVisibility()
        .ignoreMethodVisibility()
        .scan();
  }

  private String none(Pattern name, List<ClassInfo> tests) {
    if (tests.isEmpty()) {
      return places() + " holds no class with @JCStressTest: name the jar that holds the tests";
    }
    String nearest = Nearest.to(name.pattern(), tests.stream().map(ClassInfo::getName).toList()).orElseThrow();
    return "no test of " + places() + " matches '" + name.pattern() + "'; the nearest of "
        + tests.size() + (tests.size() == 1 ? " is " : " tests is ") + nearest;
  }

  private String places() {
    return String.join(", ", classPath.stream().map(Path::toString).toList());
  }

  private Race read(ClassInfo info, OutsideLoader loader) {
    List<String> actors = info.getDeclaredMethodInfo().stream()
        .filter(method -> method.hasAnnotation(Actor.class.getName()))
        .map(MethodInfo::getName)
        .toList();
    if (actors.isEmpty()) {
      throw new UnusableClassException(info.getName() + " of " + place(info)
          + " has no method with @Actor: leave it out with --test, or give it one", null);
    }
    try {
      Class<?> test = Class.forName(info.getName(), false, loader);
      Description described = test.getAnnotation(Description.class);
      Race race = new Race(info.getName(), place(info), described == null ? "" : described.value(), "", actors,
          OutcomeGrades.of(test), List.of(), List.of(), List.of());
      Grading.of(race);
      return race;
    } catch (ClassNotFoundException | LinkageError | TypeNotPresentException | ArrayStoreException e) {
      throw UnusableClassException.unloadable(info.getName() + " of " + place(info), e);
    } catch (IllegalArgumentException e) {
      throw new UnusableClassException("jcstress cannot grade " + e.getMessage() + ": mend it, or leave it out with --test",
          e);
    }
  }

  private static String place(ClassInfo info) {
    return info.getClasspathElementFile() == null ? "the class path" : info.getClasspathElementFile().getName();
  }
}
