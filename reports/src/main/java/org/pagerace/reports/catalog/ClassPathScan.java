// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfoList;
import io.github.classgraph.ScanResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.pagerace.ports.arch.Arch;
import org.pagerace.ports.tree.Tree;
import org.pagerace.reports.results.Digests;

/** Fills a {@link Catalog} from class files, without initialising a class. */
final class ClassPathScan {
  private static final String PORTS = "org.pagerace.ports";
  private static final String RACES = "org.pagerace.stress";

  private final ScanResult scan;
  private final ClassLoader loader;
  private final OutsideClasses outside;
  private final ClassFiles files;

  private ClassPathScan(ScanResult scan, ClassLoader loader, OutsideClasses outside) {
    this.scan = scan;
    this.loader = loader;
    this.outside = outside;
    files = new ClassFiles(loader);
  }

  /** @throws UnusableClassException where a race of somebody's jar cannot be read */
  static Catalog catalog(ClassLoader loader, OutsideClasses outside) {
    try (ScanResult scan = new ClassGraph()
        .overrideClassLoaders(withParents(loader))
        .enableAnnotationInfo()
        .ignoreClassVisibility()
        .scan()) {
      return new ClassPathScan(scan, loader, outside).catalog();
    }
  }

  /** A kernel in a jar of its own extends a tree that only a parent can load; the JDK itself has none. */
  private static ClassLoader[] withParents(ClassLoader loader) {
    return Stream.iterate(loader, ClassPathScan::isNotOfTheJdk, ClassLoader::getParent)
        .toArray(ClassLoader[]::new);
  }

  private static boolean isNotOfTheJdk(ClassLoader loader) {
    return loader != null && loader != ClassLoader.getPlatformClassLoader();
  }

  private Catalog catalog() {
    ClassInfoList trees = scan.getClassesImplementing(Tree.class);
    List<CataloguedKernel> kernels = Stream
        .concat(usable(trees).map(KernelReader::read), outside(trees).flatMap(name -> outside.kernel(name).stream()))
        .sorted(Comparator.comparing(CataloguedKernel::kind).thenComparing(ClassPathScan::natural))
        .toList();
    RaceReader reader = new RaceReader(new PortedFunctions(trees(kernels)));
    ClassInfoList tests = scan.getClassesWithAnnotation(JCStressTest.class);
    List<CataloguedRace> races = new ArrayList<>(load(ours(tests)).map(reader::read).toList());
    outside(tests).forEach(name -> races.add(outside.race(name, reader, races)));
    races.sort(Comparator.comparing(CataloguedRace::name));
    List<CataloguedArch> archs = usable(scan.getClassesImplementing(Arch.class))
        .map(ArchReader::read)
        .sorted(Comparator.comparing(CataloguedArch::name))
        .toList();
    return new Catalog(List.copyOf(races), kernels, archs, digests(races, kernels), outside);
  }

  private Stream<Class<?>> usable(ClassInfoList classes) {
    return load(ours(classes).getStandardClasses().filter(info -> info.isPublic() && !info.isAbstract()))
        .filter(ClassPathScan::hasConstructor);
  }

  private ClassInfoList ours(ClassInfoList classes) {
    return classes.filter(info -> !outside.contains(info.getName()));
  }

  private Stream<String> outside(ClassInfoList classes) {
    return classes.getStandardClasses().getNames().stream().filter(outside::contains);
  }

  private Stream<Class<?>> load(ClassInfoList classes) {
    return classes.getNames().stream().map(this::load);
  }

  /** Without initialising it: a race asks for the tree under test as soon as it is. */
  private Class<?> load(String name) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      throw new IllegalStateException(
          name + " stands on the class path and cannot be loaded: " + e.getMessage(), e);
    }
  }

  private static boolean hasConstructor(Class<?> type) {
    return Stream.of(type.getConstructors()).anyMatch(constructor -> constructor.getParameterCount() == 0);
  }

  private static Map<String, Class<?>> trees(List<CataloguedKernel> kernels) {
    Map<String, Class<?>> trees = new LinkedHashMap<>();
    kernels.stream()
        .filter(kernel -> kernel.kind() == CataloguedKernel.Kind.TREE)
        .forEach(tree -> trees.put(tree.name(), tree.type()));
    return trees;
  }

  /** Numbers by their value: v5.9 before v5.18. */
  private static String natural(CataloguedKernel kernel) {
    StringBuilder key = new StringBuilder();
    for (String part : kernel.name().split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)")) {
      key.append(part.matches("\\d+") ? "0".repeat(Math.max(0, 9 - part.length())) + part : part);
    }
    return key.toString();
  }

  /** Classes from a stranger's jar count with ours. */
  private Digests digests(List<CataloguedRace> races, List<CataloguedKernel> kernels) {
    Stream<String> strangers = Stream.concat(outside.names(), kernels.stream().map(kernel -> kernel.type().getName()));
    return new Digests(
        files.digest(Stream.concat(below(RACES), races.stream().map(CataloguedRace::name)).toList()),
        files.digest(Stream.concat(below(PORTS), strangers).toList()));
  }

  private Stream<String> below(String rootPackage) {
    return scan.getPackageInfo(rootPackage).getClassInfoRecursive().getNames().stream();
  }
}
