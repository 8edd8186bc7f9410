// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.tree.Tree;
import org.pagerace.reports.results.Kernel;

/**
 * A tree or a patch on the class path.
 *
 * @param type class that forks load as the tree under test
 * @param breaks ids of the races that a mutant must turn red, such as {@code D1}, or {@code D1@x86-pv} where
 *     only that arch shows it; empty for all others
 */
public record CataloguedKernel(Kind kind, Class<?> type, Kernel kernel, List<String> breaks) {
  /**
   * What a later form of a file was ported from.
   *
   * @param id a commit, or the release that has the change where the commit is not known
   * @param title one line on it
   * @param files the kernel files that have later forms for it
   */
  public record Commit(String id, String title, List<String> files) {}

  /** Where a kernel comes from. */
  public enum Kind {
    /** A released version. */
    TREE,
    /** A difference that somebody proposed, merged or wants to try. */
    PATCH,
    /** A slip made on purpose, which a race must notice. */
    MUTANT
  }

  /** Whether it has the function and has not removed it; named as the kernel spells it. */
  public boolean has(String function) {
    return new KernelSource(type).has(function);
  }

  /** The record of this kernel, with what runs other code here than in another kernel, whether it extends that one or not. */
  public Kernel against(CataloguedKernel other) {
    return new Kernel(kernel.name(), kernel.className(), kernel.title(), kernel.base(), kernel.source(),
        new KernelSource(type).touches(other.type()));
  }

  /** Name of the tree or patch that this one differs from; empty where it is made of the files alone. */
  public String parent() {
    return parentType().map(KernelNames::kernel).orElse("");
  }

  /** The tree or patch that this one differs from, ready to be asked. */
  public Optional<Tree> parentInstance() {
    return parentType().map(CataloguedKernel::make);
  }

  /** The kernel itself, ready to be asked. */
  public Tree instance() {
    return make(type);
  }

  /**
   * The commits behind the later forms of files that this kernel adds itself, in order of the files' paths.
   */
  public List<Commit> commits() {
    Map<String, Commit> commits = new LinkedHashMap<>();
    Arrays.stream(type.getInterfaces())
        .filter(form -> form.isAnnotationPresent(KernelFile.class))
        .sorted(Comparator.comparing(form -> form.getAnnotation(KernelFile.class).value()))
        .forEach(form -> {
          for (Source source : form.getAnnotationsByType(Source.class)) {
            Commit commit = commits.computeIfAbsent(
                source.value(), id -> new Commit(id, source.title(), new ArrayList<>()));
            String path = form.getAnnotation(KernelFile.class).value();
            if (!commit.files().contains(path)) {
              commit.files().add(path);
            }
          }
        });
    return List.copyOf(commits.values());
  }

  private Optional<Class<?>> parentType() {
    Class<?> parent = type.getSuperclass();
    return Tree.class.isAssignableFrom(parent) ? Optional.of(parent) : Optional.empty();
  }

  private static Tree make(Class<?> kernel) {
    try {
      return (Tree) kernel.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(kernel.getName() + " has no public constructor without arguments", e);
    }
  }

  /** Name on the command line. */
  public String name() {
    return kernel.name();
  }

  /** The short names it answers to; what is applied to several kernels also without the kernel. */
  List<String> names() {
    return name().contains("@") ? List.of(name(), name().replaceFirst("@.*", "")) : List.of(name());
  }
}
