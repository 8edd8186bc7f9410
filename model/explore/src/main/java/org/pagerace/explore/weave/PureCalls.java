// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.weave;

import java.util.Arrays;
import java.util.Set;
import org.objectweb.asm.Type;

/**
 * Methods of the JDK that touch nothing which another actor could see, whose result depends on their arguments alone.
 * Methods that take or return arrays are not among them: elements belong to memory.
 */
public final class PureCalls {
  private static final Set<String> BOXES =
      Set.of(
          "java/lang/Boolean", "java/lang/Byte", "java/lang/Character", "java/lang/Short", "java/lang/Integer",
          "java/lang/Long", "java/lang/Float", "java/lang/Double", "java/lang/Number", "java/lang/Math",
          "java/lang/StrictMath");
  private static final Set<String> VALUES = Set.of("java/lang/String", "java/util/Objects");
  private static final Set<String> ARGUMENTS =
      Set.of(
          "java.lang.String", "java.lang.Object", "java.lang.CharSequence", "java.lang.Class", "java.lang.Throwable");
  /** With a state of their own: pure only on an object that nobody else has. */
  private static final Set<String> OWN = Set.of("java/lang/StringBuilder", "java/lang/AbstractStringBuilder");
  private static final Set<String> SINGLE =
      Set.of(
          "java/lang/Object.<init>", "java/lang/Object.getClass", "java/lang/Object.equals",
          "java/lang/Record.<init>", "java/lang/Enum.<init>", "java/lang/Enum.name", "java/lang/Enum.ordinal",
          "java/lang/Enum.compareTo", "java/lang/Enum.equals", "java/lang/Enum.toString",
          "java/lang/Enum.getDeclaringClass", "java/lang/Comparable.compareTo", "java/lang/CharSequence.length",
          "java/lang/CharSequence.charAt", "java/lang/CharSequence.toString", "java/lang/Class.getName",
          "java/lang/Class.getSimpleName", "java/lang/Class.isInstance", "java/lang/Class.cast",
          "java/lang/Class.desiredAssertionStatus", "java/lang/Class.isInterface", "java/lang/Class.isArray",
          "java/lang/Class.toString", "java/lang/Thread.getName", "java/lang/Thread.isInterrupted",
          "java/util/concurrent/TimeUnit.toNanos", "java/util/concurrent/TimeUnit.toMillis",
          "java/lang/Integer.<init>");

  /** Of the above, what asks for the properties of the process, or for the one string of a content. */
  private static final Set<String> IMPURE =
      Set.of("getInteger", "getLong", "getBoolean", "random", "intern");

  private PureCalls() {}

  /** Whether the method neither needs a look at its receiver nor calls anything that is woven. */
  static boolean isLeaf(String owner, String name, String desc) {
    return !takesArrays(desc)
        && !desc.contains("Ljava/lang/Object;")
        && (BOXES.contains(owner) && !IMPURE.contains(name)
            || owner.equals("java/lang/Object") && name.equals("<init>"));
  }

  /** Whether the method is pure, whatever its receiver. @param owner internal name of the class that declares it */
  public static boolean isPure(String owner, String name, String desc) {
    if (takesArrays(desc) || IMPURE.contains(name) || !takesValues(desc) && !BOXES.contains(owner)) {
      return false;
    }
    if (owner.equals("java/util/Objects") && name.startsWith("hash")) {
      return false;
    }
    return BOXES.contains(owner) || VALUES.contains(owner) || SINGLE.contains(owner + "." + name);
  }

  /** Whether the method reads and writes the state of its receiver only, which no hook sees. */
  public static boolean isPureOnOwn(String owner, String name, String desc) {
    if (takesArrays(desc) || !takesValues(desc)) {
      return false;
    }
    return OWN.contains(owner)
        || owner.equals("java/lang/Throwable") && !name.startsWith("print") && !name.contains("StackTrace");
  }

  /** Whether the method calls methods of its arguments of type Object. */
  static boolean calls(String owner, String name) {
    return owner.equals("java/lang/String") && !name.equals("equals")
        || owner.equals("java/lang/StringBuilder")
        || owner.equals("java/util/Objects") && (name.equals("equals") || name.equals("toString"));
  }

  private static boolean takesArrays(String desc) {
    return desc.indexOf('[') >= 0;
  }

  private static boolean takesValues(String desc) {
    return Arrays.stream(Type.getArgumentTypes(desc))
        .allMatch(each -> each.getSort() < Type.ARRAY || ARGUMENTS.contains(each.getClassName()));
  }
}
