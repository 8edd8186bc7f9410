// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeSet;

/** Class files as the class loader finds them. */
final class ClassFiles {
  private final ClassLoader loader;

  ClassFiles(ClassLoader loader) {
    this.loader = loader;
  }

  /**
   * SHA-256 in hexadecimal over names and bytes in the order of the names, so that neither the order of the
   * file system nor the packing into jars matters.
   *
   * @param classNames full names of classes
   * @throws UncheckedIOException where one of them cannot be read
   */
  String digest(Collection<String> classNames) {
    MessageDigest digest = sha256();
    for (String name : new TreeSet<>(classNames)) {
      byte[] bytes = bytes(name);
      digest.update((name + ' ' + bytes.length + '\n').getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private byte[] bytes(String className) {
    String path = className.replace('.', '/') + ".class";
    try (InputStream in = loader.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException("it is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must have SHA-256", e);
    }
  }
}
