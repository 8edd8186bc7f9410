// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pagerace.reports.results.Digests;

/** Every race, kernel and arch on a class path. Short names are the same in upper and lower case. */
public final class Catalog {
  private final List<CataloguedRace> races;
  private final List<CataloguedKernel> kernels;
  private final List<CataloguedArch> archs;
  private final Digests digests;
  private final OutsideClasses outside;

  Catalog(List<CataloguedRace> races, List<CataloguedKernel> kernels, List<CataloguedArch> archs, Digests digests,
      OutsideClasses outside) {
    this.races = races;
    this.kernels = kernels;
    this.archs = archs;
    this.digests = digests;
    this.outside = outside;
  }

  /**
   * What {@code loader} and its parents can load from jars and folders. Everything is found by being there: a
   * class that implements {@code Tree} or {@code Arch} and that a fork can instantiate, and a class with
   * {@code @JCStressTest}.
   */
  public static Catalog of(ClassLoader loader) {
    return ClassPathScan.catalog(loader, OutsideClasses.NONE);
  }

  /** In the order of their full names. */
  public List<CataloguedRace> races() {
    return races;
  }

  /** Trees, oldest first, then patches, then mutants. */
  public List<CataloguedKernel> kernels() {
    return kernels;
  }

  /** In the order of their names. */
  public List<CataloguedArch> archs() {
    return archs;
  }

  /** What a sample raced with this class path is a sample of. */
  public Digests digests() {
    return digests;
  }

  /** Kernels of one kind, in the order of {@link #kernels()}. */
  public List<CataloguedKernel> kernels(CataloguedKernel.Kind kind) {
    return kernels.stream().filter(kernel -> kernel.kind() == kind).toList();
  }

  /** The races that {@code name} means: a simple or full class name, or an id such as {@code D1}. */
  public List<CataloguedRace> findRaces(String name) {
    return races.stream().filter(race -> answers(name, race.names(), race.name())).toList();
  }

  /**
   * The kernels that {@code name} means: a name, the class of a patch, or a mutant's id, which stands for the
   * mutant on every kernel it fits.
   */
  public List<CataloguedKernel> findKernels(String name) {
    return kernels.stream()
        .filter(kernel -> answers(name, kernel.names(), kernel.type().getName())
            || kernel.kind() == CataloguedKernel.Kind.PATCH
                && name.equalsIgnoreCase(kernel.type().getSimpleName()))
        .toList();
  }

  /** The archs that {@code name} means: a name or a class's full name. */
  public List<CataloguedArch> findArchs(String name) {
    return archs.stream().filter(arch -> answers(name, List.of(arch.name()), arch.type().getName())).toList();
  }

  /** @throws UnknownNameException where {@link #findRaces} finds none */
  public List<CataloguedRace> races(String name) {
    return known("race", name, findRaces(name), races.stream().map(CataloguedRace::names));
  }

  /**
   * The kernels that {@code name} means, ready to be under test.
   *
   * @throws UnknownNameException where {@link #findKernels} finds none
   * @throws UnusableClassException where it means a class of somebody's jar that cannot be under test
   */
  public List<CataloguedKernel> kernels(String name) {
    List<CataloguedKernel> found = findKernels(name);
    if (found.isEmpty()) {
      outside.explain(name);
    }
    found.forEach(kernel -> outside.tryOut(kernel.type()));
    return known("kernel", name, found, kernels.stream().map(CataloguedKernel::names));
  }

  /** @throws UnknownNameException where {@link #findArchs} finds none */
  public List<CataloguedArch> archs(String name) {
    return known("arch", name, findArchs(name), archs.stream().map(arch -> List.of(arch.name())));
  }

  /** Every short name that something here answers to. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    races.forEach(race -> names.addAll(race.names()));
    kernels.forEach(kernel -> names.addAll(kernel.names()));
    archs.forEach(arch -> names.add(arch.name()));
    return names;
  }

  private static boolean answers(String name, List<String> shortNames, String className) {
    return shortNames.stream().anyMatch(name::equalsIgnoreCase) || name.equals(className);
  }

  private static <T> List<T> known(String kind, String name, List<T> found, Stream<List<String>> all) {
    if (found.isEmpty()) {
      throw new UnknownNameException(kind, name, all.flatMap(List::stream).toList());
    }
    return found;
  }
}
