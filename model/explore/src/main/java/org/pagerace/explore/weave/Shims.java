// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.weave;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.Remapper;

/**
 * Puts the explorer's own forms in the place of classes of java.util.concurrent. A class has one exactly where the
 * explorer's shim package holds a class of the same name: there is no list.
 */
final class Shims extends Remapper {
  /** Internal name of the package. */
  static final String PACKAGE = "org/pagerace/explore/shim/";

  private final Map<String, String> known = new ConcurrentHashMap<>();

  Shims() {
    super(Opcodes.ASM9);
  }

  @Override
  public String map(String internalName) {
    return known.computeIfAbsent(internalName, Shims::find);
  }

  private static String find(String name) {
    String rest = null;
    for (String origin : new String[] {
      "java/util/concurrent/atomic/", "java/util/concurrent/locks/", "java/util/concurrent/"
    }) {
      if (name.startsWith(origin)) {
        rest = name.substring(origin.length());
        break;
      }
    }
    if (name.equals("java/lang/ThreadLocal") || name.startsWith("java/lang/ThreadLocal$")) {
      rest = name.substring("java/lang/".length());
    }
    return rest != null && bytesExist(PACKAGE + rest) ? PACKAGE + rest : name;
  }

  private static boolean bytesExist(String internalName) {
    return Shims.class.getClassLoader().getResource(internalName + ".class") != null;
  }
}
