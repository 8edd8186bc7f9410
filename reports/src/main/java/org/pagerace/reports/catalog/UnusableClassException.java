// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A class path or a class of somebody's jar that cannot be used; the message is one sentence: thing, place, remedy. */
public final class UnusableClassException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Pattern NEWER = Pattern.compile("(\\S+) has been compiled by .* \\(class file version (\\d+)\\.0\\)");

  UnusableClassException(String message, Throwable cause) {
    super(message, cause);
  }

  /** A class that the virtual machine does not load. @param place the class and its jar */
  static UnusableClassException unloadable(String place, Throwable e) {
    Matcher newer = NEWER.matcher(String.valueOf(e.getMessage()));
    if (e instanceof UnsupportedClassVersionError && newer.find()) {
      return new UnusableClassException(place + (isOf(place, newer.group(1)) ? "" : " needs " + dots(newer.group(1)) + ", which")
          + " is a class file of Java " + (Integer.parseInt(newer.group(2)) - 44) + " and this is Java "
          + Runtime.version().feature() + ": run pagerace on a Java as new as the class", e);
    }
    if (e instanceof ClassNotFoundException || e instanceof NoClassDefFoundError || e instanceof TypeNotPresentException) {
      return new UnusableClassException(place + " needs " + missing(e)
          + ", which is in no entry of the class path: add its jar to --classpath", e);
    }
    return new UnusableClassException(place + " cannot be read (" + e + "): build it again", e);
  }

  private static boolean isOf(String place, String className) {
    return place.startsWith(dots(className) + " ");
  }

  /** A missing class is named by what looked for it, with slashes or dots. */
  private static String missing(Throwable e) {
    String name = e instanceof TypeNotPresentException type ? type.typeName() : e.getMessage();
    return name == null ? "a class" : dots(name);
  }

  private static String dots(String className) {
    return className.replace('/', '.');
  }
}
