// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfoList;
import io.github.classgraph.ScanResult;
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
  private final ClassFiles files;

  private ClassPathScan(ScanResult scan, ClassLoader loader) {
    this.scan = scan;
    this.loader = loader;
    files = new ClassFiles(loader);
  }

  static Catalog catalog(ClassLoader loader) {
    try (ScanResult scan = new ClassGraph()
        .overrideClassLoaders(withParents(loader))
        .enableAnnotationInfo()
        .ignoreClassVisibility()
        .scan()) {
      return new ClassPathScan(scan, loader).catalog();
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
    List<CataloguedKernel> kernels = usable(scan.getClassesImplementing(Tree.class))
        .map(KernelReader::read)
        .sorted(Comparator.comparing(CataloguedKernel::kind).thenComparing(ClassPathScan::natural))
        .toList();
    RaceReader reader = new RaceReader(new PortedFunctions(trees(kernels)));
    List<CataloguedRace> races = load(scan.getClassesWithAnnotation(JCStressTest.class))
        .map(reader::read)
        .sorted(Comparator.comparing(CataloguedRace::name))
        .toList();
    List<CataloguedArch> archs = usable(scan.getClassesImplementing(Arch.class))
        .map(ArchReader::read)
        .sorted(Comparator.comparing(CataloguedArch::name))
        .toList();
    return new Catalog(races, kernels, archs, digests(races, kernels));
  }

  private Stream<Class<?>> usable(ClassInfoList classes) {
    return load(classes.getStandardClasses().filter(info -> info.isPublic() && !info.isAbstract()))
        .filter(ClassPathScan::hasConstructor);
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
    Stream<String> strangers = kernels.stream().map(kernel -> kernel.type().getName());
    return new Digests(
        files.digest(Stream.concat(below(RACES), races.stream().map(CataloguedRace::name)).toList()),
        files.digest(Stream.concat(below(PORTS), strangers).toList()));
  }

  private Stream<String> below(String rootPackage) {
    return scan.getPackageInfo(rootPackage).getClassInfoRecursive().getNames().stream();
  }
}
