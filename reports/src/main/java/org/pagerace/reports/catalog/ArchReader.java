// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.pagerace.ports.OnlyWhereNamed;
import org.pagerace.ports.arch.Arch;

/** Reads which functions an arch answers itself. */
final class ArchReader {
  private ArchReader() {}

  static CataloguedArch read(Class<?> type) {
    Class<?> parent = type.getSuperclass();
    List<String> functions = Arrays.stream(type.getDeclaredMethods())
        .filter(method -> !method.isSynthetic() && !Modifier.isPrivate(method.getModifiers()))
        .map(method -> KernelNames.function(method.getName()))
        .distinct()
        .sorted()
        .toList();
    return new CataloguedArch(KernelNames.arch(type), type,
        Arch.class.isAssignableFrom(parent) ? KernelNames.arch(parent) : "", functions,
        type.isAnnotationPresent(OnlyWhereNamed.class));
  }
}
