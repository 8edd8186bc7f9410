// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The kernel file that an interface ports; its method names are the kernel's in camel case. On a method of a patch
 * it names the file of a function that no interface declares yet.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface KernelFile {
  /** Path from the root of the kernel's source, such as {@code mm/gup.c}. */
  String value();
}
