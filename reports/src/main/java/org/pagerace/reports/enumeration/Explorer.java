// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.enumeration;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.pagerace.explore.jcstress.BadTest;
import org.pagerace.explore.model.MemoryModel;
import org.pagerace.explore.model.Shortcut;
import org.pagerace.explore.program.Unsupported;
import org.pagerace.explore.replay.ClassSpace;
import org.pagerace.explore.replay.JavaProgram;
import org.pagerace.explore.search.Bounds;
import org.pagerace.explore.search.Detail;
import org.pagerace.explore.search.Enumeration;
import org.pagerace.explore.search.Search;
import org.pagerace.explore.weave.ClassPath;
import org.pagerace.explore.weave.UnreadableClass;
import org.pagerace.explore.weave.Weaving;
import org.pagerace.reports.catalog.KernelFiles;
import org.pagerace.reports.catalog.KernelNames;
import org.pagerace.reports.catalog.OutsideLoader;

/**
 * The explorer over one class path. It weaves each class once for all threads, replays each test once for all models, and
 * answers for a kernel and an arch that change no function of a race what it has answered for others.
 */
public final class Explorer implements Enumerator {
  private static final ClassLoader OURS = Explorer.class.getClassLoader();
  private static final Set<Shortcut> ALL = EnumSet.allOf(Shortcut.class);

  /** So many kernels on archs keep their classes loaded, for the next race under them. */
  private static final int MOST_SPACES = 40;

  private final Weaving weaving;
  private final KernelFiles files;
  private final Map<Map<String, String>, ClassSpace> spaces =
      new LinkedHashMap<>(2 * MOST_SPACES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Map<String, String>, ClassSpace> eldest) {
          return size() > MOST_SPACES;
        }
      };
  private final SameFunctions answered;
  private final Detail detail;
  private Target at;
  private JavaProgram program;
  private Unsupported refusal;

  private Explorer(Weaving weaving, KernelFiles files, SameFunctions answered, Detail detail) {
    this.weaving = weaving;
    this.files = files;
    this.answered = answered;
    this.detail = detail;
  }

  /**
   * Makes one for each thread.
   *
   * @param classPath jars and folders of classes; our own class path where it is empty
   */
  public static Enumerators over(List<Path> classPath) {
    return over(classPath, new SameFunctions(OURS));
  }

  /**
   * Makes one for each thread.
   *
   * @param loader finds our own classes and somebody's beside them
   */
  public static Enumerators beside(ClassLoader loader) {
    return over(loader, loader, new SameFunctions(loader));
  }

  static Enumerators over(List<Path> classPath, SameFunctions answered) {
    return over(classPath.isEmpty() ? OURS : OutsideLoader.of(classPath), OURS, answered);
  }

  private static Enumerators over(ClassLoader loader, ClassLoader ported, SameFunctions answered) {
    Weaving weaving = new Weaving(ClassPath.of(loader));
    KernelFiles files = new KernelFiles(ported);
    return enumerators(answered, (answers, detail) -> new Explorer(weaving, files, answers, detail), Detail.WITNESSES);
  }

  private static Enumerators enumerators(
      SameFunctions answered, BiFunction<SameFunctions, Detail, Explorer> explorer, Detail detail) {
    return new Enumerators() {
      @Override
      public Enumerator get() {
        return explorer.apply(answered, detail);
      }

      @Override
      public Enumerators withoutWitnesses() {
        return enumerators(answered.forgotten(), explorer, Detail.OUTCOMES);
      }

      @Override
      public boolean isAffected(Target enumerated, Target other, List<String> models) {
        return answered.isAffected(enumerated, other, models);
      }

      @Override
      public boolean canDiffer(Target here, Target elsewhere) {
        return answered.canDiffer(here, elsewhere);
      }

      @Override
      public Optional<Set<String>> executed(Class<?> kernel) {
        return Optional.of(answered.executed(kernel).stream().map(KernelNames::function).collect(Collectors.toSet()));
      }
    };
  }

  @Override
  public Enumeration enumerate(Target target, MemoryModel model, Bounds bounds) {
    Optional<Enumeration> known = answered.find(target, model.name());
    if (known.isPresent()) {
      return known.get();
    }
    if (target != at) {
      open(target);
    }
    if (refusal != null) {
      throw refusal;
    }
    Enumeration found = Search.explore(new PortedProgram(program, files), model, bounds, ALL, detail);
    answered.add(target, model.name(), program.functions(), found);
    return found;
  }

  /** Only of our own classes is it known that their constructors leave no trace in static fields. */
  private ClassSpace space(Target target) {
    return target.isOurs()
        ? spaces.computeIfAbsent(target.properties(), properties -> new ClassSpace(weaving, properties))
        : new ClassSpace(weaving, target.properties());
  }

  private void open(Target target) {
    at = target;
    program = null;
    refusal = null;
    try {
      program = space(target).program(target.race().name(), ALL);
    } catch (Unsupported e) {
      refusal = e;
    } catch (BadTest | UnreadableClass e) {
      refusal = new Unsupported(e.getMessage());
    }
  }
}
