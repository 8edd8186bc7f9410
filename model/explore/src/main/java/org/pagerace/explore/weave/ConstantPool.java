// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.weave;

import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;

/** Which classes a class file names. */
final class ConstantPool {
  private static final int CLASS = 7;

  private ConstantPool() {}

  /** Internal names of all classes in the constant pool, those of array elements included. */
  static Set<String> classes(ClassReader reader) {
    Set<String> names = new TreeSet<>();
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int i = 1; i < reader.getItemCount(); i++) {
      int offset = reader.getItem(i);
      if (offset > 0 && reader.readByte(offset - 1) == CLASS) {
        String name = reader.readUTF8(offset, buffer);
        if (name.startsWith("[")) {
          int start = name.lastIndexOf('[') + 1;
          if (name.charAt(start) != 'L') {
            continue;
          }
          name = name.substring(start + 1, name.length() - 1);
        }
        names.add(name);
      }
    }
    return names;
  }
}
