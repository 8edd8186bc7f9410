// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pagerace.ports.tree.Tree;

/** What javac does not say about trees made of interfaces, and what would go wrong silently. */
class TreeEncodingTest {
  @Test
  void everyFileNamesItsKernelFile() {
    assertThat(PortClasses.files()).isNotEmpty().allSatisfy(file -> assertThat(PortClasses.path(file)).isNotNull());
  }

  @Test
  void sourceFilesExtendHeadersOnly() {
    List<String> wrong = new ArrayList<>();
    for (Class<?> file : PortClasses.files()) {
      for (Class<?> included : file.getInterfaces()) {
        boolean isSource = PortClasses.path(included).endsWith(".c");
        if (isSource && !isLaterForm(file, included)) {
          wrong.add(file.getSimpleName() + " extends " + included.getSimpleName());
        }
      }
    }
    assertThat(wrong).as("a .c file that extends another's functions can override them silently").isEmpty();
  }

  /** A later form extends the form it replaces; a file to which functions have moved extends the file they left. */
  private static boolean isLaterForm(Class<?> file, Class<?> included) {
    String path = PortClasses.path(file);
    boolean isNewFile =
        PortClasses.files().stream()
            .filter(other -> other.getPackageName().endsWith(".linux"))
            .noneMatch(other -> PortClasses.path(other).equals(path));
    return version(included) < version(file) && (path.equals(PortClasses.path(included)) || isNewFile);
  }

  /** The version of a form as a number that orders it: 5.9 for the forms that every tree starts from. */
  private static int version(Class<?> file) {
    Matcher later = Pattern.compile(".*\\.linux\\.v(\\d+)_(\\d+)").matcher(file.getPackageName());
    return later.matches()
        ? 1000 * Integer.parseInt(later.group(1)) + Integer.parseInt(later.group(2))
        : 5009;
  }

  @Test
  void everyFunctionCanBePatched() {
    List<String> wrong = new ArrayList<>();
    for (Class<?> file : PortClasses.files()) {
      for (Method method : file.getDeclaredMethods()) {
        if (!method.isSynthetic() && (Modifier.isPrivate(method.getModifiers()) || Modifier.isStatic(method.getModifiers()))) {
          wrong.add(file.getSimpleName() + "." + method.getName());
        }
      }
    }
    assertThat(wrong).as("private and static functions cannot be overridden by a patch").isEmpty();
  }

  @Test
  void versionTreesHaveNoBodies() {
    List<Class<?>> trees =
        PortClasses.kernels().stream().filter(type -> type.getPackageName().endsWith(".tree")).toList();
    assertThat(trees).isNotEmpty().allSatisfy(tree -> assertThat(tree.getDeclaredMethods()).isEmpty());
  }

  @Test
  void everyDefaultOfAnImplementedFileIsWhatTheTreeResolves() {
    List<String> lost = new ArrayList<>();
    for (Class<?> kernel : PortClasses.kernels()) {
      for (Class<?> file : kernel.getInterfaces()) {
        for (Method method : file.getDeclaredMethods()) {
          if (method.isDefault() && !resolvesTo(kernel, file, method)) {
            lost.add(kernel.getName() + " does not run " + file.getSimpleName() + "." + method.getName());
          }
        }
      }
    }
    assertThat(lost).as("a class's method silently beats an interface's").isEmpty();
  }

  /** The tree runs the method of this file, of a later form of it, or one line in its own body that picks it. */
  private static boolean resolvesTo(Class<?> kernel, Class<?> file, Method method) {
    Method resolved = resolve(kernel, method);
    Class<?> body = resolved.getDeclaringClass();
    return file.isAssignableFrom(body);
  }

  private static Method resolve(Class<?> kernel, Method method) {
    try {
      return kernel.getMethod(method.getName(), method.getParameterTypes());
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void everyFunctionOfAPatchOverridesOneOrNamesItsFile() {
    List<String> stray = new ArrayList<>();
    for (Class<?> kernel : PortClasses.kernels()) {
      for (Method method : kernel.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic() && !isKnown(kernel, method)) {
          stray.add(kernel.getName() + "." + method.getName());
        }
      }
    }
    assertThat(stray).as("overrides nothing: renamed in the tree, or a new function without its file").isEmpty();
  }

  private static boolean isKnown(Class<?> kernel, Method method) {
    if (method.isAnnotationPresent(KernelFile.class)) {
      return true;
    }
    List<Class<?>> above = new ArrayList<>(Arrays.asList(kernel.getInterfaces()));
    above.add(kernel.getSuperclass());
    return above.stream().anyMatch(type -> hasMethod(type, method));
  }

  private static boolean hasMethod(Class<?> type, Method method) {
    return Arrays.stream(type.getMethods())
        .anyMatch(
            m ->
                m.getName().equals(method.getName())
                    && Arrays.equals(m.getParameterTypes(), method.getParameterTypes()));
  }

  @Test
  void removedFunctionsSaySo() throws IllegalAccessException {
    List<String> removed = new ArrayList<>();
    for (Class<?> kernel : PortClasses.kernels()) {
      Tree tree = Kernels.make(kernel);
      for (Method method : kernel.getMethods()) {
        if (!method.isAnnotationPresent(Removed.class)) {
          continue;
        }
        removed.add(method.getName());
        Object[] arguments = Arrays.stream(method.getParameterTypes()).map(TreeEncodingTest::zero).toArray();
        try {
          method.invoke(tree, arguments);
          removed.add("lives on: " + method);
        } catch (InvocationTargetException e) {
          assertThat(e.getCause())
              .isInstanceOf(RemovedFunction.class)
              .hasMessageStartingWith(PortClasses.kernelName(method.getName()) + " ");
        }
      }
    }
    assertThat(removed).isNotEmpty().noneMatch(name -> name.startsWith("lives on"));
  }

  private static Object zero(Class<?> type) {
    return type == int.class ? (Object) 0 : type == boolean.class ? (Object) false : null;
  }

  @Test
  void treesAndMutantsSayWhatTheyAre() {
    assertThat(PortClasses.kernels())
        .allSatisfy(
            kernel -> {
              Class<?> told = kernel.getEnclosingClass() == null ? kernel : kernel.getEnclosingClass();
              assertThat(told.getAnnotation(Source.class)).as(kernel.getName()).isNotNull();
            });
  }
}
