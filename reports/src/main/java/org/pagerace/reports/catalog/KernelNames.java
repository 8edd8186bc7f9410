// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pagerace.ports.Source;
import org.pagerace.ports.tree.Tree;

/** From Java's spelling to the kernel's and to the command line's. */
public final class KernelNames {
  private static final String OURS = "org.pagerace.";
  private static final Pattern COMMIT = Pattern.compile("([A-Z][a-z]+)([0-9A-F][0-9a-f]{11})");
  private static final Pattern HISTORIC = Pattern.compile("(Fix|Bug)([0-9A-Fa-f]{12}|Cve[0-9_]+)");

  private KernelNames() {}

  /**
   * The kernel function that a method ports: {@code pageRefFreeze} is {@code page_ref_freeze}; what starts
   * with an upper-case letter, such as {@code SetPageReferenced} or {@code READ_ONCE}, is spelled as in the
   * kernel already.
   */
  public static String function(String method) {
    int first = 0;
    while (first < method.length() && method.charAt(first) == '_') {
      first++;
    }
    if (first == method.length() || Character.isUpperCase(method.charAt(first))) {
      return method;
    }
    return method.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  /** Whether a class is pagerace's own, which others are not allowed to look like. */
  public static boolean isOurs(String className) {
    return className.startsWith(OURS);
  }

  /**
   * The name of a tree or patch on the command line. A patch from somebody's jar is called by its class, with dots
   * before nested ones: no short name of ours can be taken from us.
   */
  static String kernel(Class<?> kernel) {
    if (!isOurs(kernel.getName())) {
      return kernel.getName().replace('$', '.');
    }
    if (isApplied(kernel)) {
      return applied(kernel) + "@" + kernel(kernel.getSuperclass());
    }
    return isTree(kernel) ? tree(kernel.getSimpleName()) : hyphenated(kernel.getSimpleName());
  }

  /** The name of an arch on the command line: {@code X86Pv} is {@code x86-pv}. */
  static String arch(Class<?> arch) {
    return hyphenated(arch.getSimpleName());
  }

  /** Whether the class is a released version of the kernel. */
  static boolean isTree(Class<?> kernel) {
    return kernel.getPackageName().equals(Tree.class.getPackageName());
  }

  /** Whether the class applies the interface that it stands in, which says what it is, to its superclass. */
  static boolean isApplied(Class<?> kernel) {
    Class<?> outer = kernel.getEnclosingClass();
    return isOurs(kernel.getName())
        && outer != null
        && outer.isInterface()
        && outer.isAnnotationPresent(Source.class)
        && outer.isAssignableFrom(kernel)
        && Tree.class.isAssignableFrom(kernel.getSuperclass());
  }

  /** Whether it applies a slip made on purpose, and not something that happened. */
  static boolean isMutant(Class<?> kernel) {
    return isApplied(kernel) && historic(kernel).isEmpty();
  }

  /** The id of a mutant, such as {@code m5}, or what happened, such as {@code fix-70cbc3cc78a9}. */
  private static String applied(Class<?> kernel) {
    String value = kernel.getEnclosingClass().getAnnotation(Source.class).value();
    return (historic(kernel) + value).toLowerCase(Locale.ROOT);
  }

  /** {@code fix-} or {@code bug-} where the interface is named after a commit or a CVE; else empty. */
  private static String historic(Class<?> kernel) {
    Matcher name = HISTORIC.matcher(kernel.getEnclosingClass().getSimpleName());
    return name.matches() ? name.group(1) + "-" : "";
  }

  /** {@code V6_15} is {@code v6.15}. */
  private static String tree(String className) {
    return className.toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /**
   * {@code RfcV2} is {@code rfc-v2}, {@code TryGet2021} is {@code try-get-2021}: only a year stands alone. The commit id in
   * {@code FixCee91fa13a8e} stays whole: {@code fix-cee91fa13a8e}.
   */
  private static String hyphenated(String className) {
    Matcher commit = COMMIT.matcher(className);
    if (commit.matches()) {
      return (commit.group(1) + '-' + commit.group(2)).toLowerCase(Locale.ROOT);
    }
    return className
        .replace('_', '.')
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=[0-9]{4})", "-")
        .toLowerCase(Locale.ROOT);
  }
}
