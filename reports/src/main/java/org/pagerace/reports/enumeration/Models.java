// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.enumeration;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pagerace.explore.model.MemoryModel;
import org.pagerace.reports.catalog.UnknownNameException;

/** The memory models on the class path: a model is found by being there. */
public final class Models {
  /** Those of which each allows all that the one before it does; another comes after them, by its name. */
  private static final List<String> FROM_STRONG_TO_WEAK = List.of("sc", "tso", "java");

  private static final Comparator<MemoryModel> ORDER =
      Comparator.comparingInt(Models::rank).thenComparing(MemoryModel::name);

  private Models() {}

  /** All models, from strong to weak. */
  public static List<MemoryModel> all() {
    try (ScanResult scan =
        new ClassGraph().enableClassInfo().acceptPackages(MemoryModel.class.getPackageName()).scan()) {
      return scan.getClassesImplementing(MemoryModel.class).getStandardClasses()
          .filter(info -> !info.isAbstract())
          .loadClasses(MemoryModel.class)
          .stream()
          .map(Models::instance)
          .sorted(ORDER)
          .toList();
    }
  }

  /**
   * The models of these names, from strong to weak; all where none is named.
   *
   * @throws UnknownNameException where there is no such model
   */
  public static List<MemoryModel> named(List<String> names) {
    List<MemoryModel> all = all();
    List<MemoryModel> named = new ArrayList<>();
    for (String name : names) {
      named.add(all.stream()
          .filter(model -> model.name().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(() -> new UnknownNameException("model", name, all.stream().map(MemoryModel::name).toList())));
    }
    return names.isEmpty() ? all : named.stream().distinct().sorted(ORDER).toList();
  }

  /** What each of them does not cover, by its name, and then what none does, under the name {@code any}. */
  public static Map<String, List<String>> limits(List<MemoryModel> models) {
    Map<String, List<String>> limits = new LinkedHashMap<>();
    models.stream().filter(model -> !model.limits().isEmpty()).forEach(model -> limits.put(model.name(), model.limits()));
    limits.put("any", MemoryModel.LIMITS_OF_ALL);
    return limits;
  }

  private static int rank(MemoryModel model) {
    int rank = FROM_STRONG_TO_WEAK.indexOf(model.name());
    return rank < 0 ? FROM_STRONG_TO_WEAK.size() : rank;
  }

  private static MemoryModel instance(Class<? extends MemoryModel> model) {
    try {
      var constructor = model.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(model.getName() + " has no constructor without arguments that works", e);
    }
  }
}
