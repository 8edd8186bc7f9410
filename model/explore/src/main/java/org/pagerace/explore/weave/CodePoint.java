// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.weave;

/**
 * A place in woven code that calls a hook.
 *
 * @param number unique among all classes woven together
 * @param className class with dots
 * @param method its name
 * @param line the line, 0 where unknown
 * @param owner internal name of the class that declares the member in question, null where there is none
 * @param name of the member, or of the instruction
 * @param desc descriptor of the member
 * @param traits what else the hook must know
 */
public record CodePoint(
    int number,
    String className,
    String method,
    int line,
    String owner,
    String name,
    String desc,
    Traits traits) {

  /** What a hook must know about the member of its place. */
  public enum Traits {
    NONE,
    FINAL,
    VOLATILE,
    /** Assigned before the constructor of the superclass was called, and told to the hooks after it. */
    PRESET,
    /** A call that names one method, whatever the class of its receiver. */
    SPECIAL,
    STATIC
  }

  /** The place in words, for a refusal. */
  public String where() {
    String simple = className.substring(className.lastIndexOf('.') + 1);
    int dollar = simple.indexOf('$');
    String file = dollar > 0 ? simple.substring(0, dollar) : simple;
    return "at " + file + ".java" + (line > 0 ? ":" + line : "") + ", in " + className + "." + method;
  }
}
