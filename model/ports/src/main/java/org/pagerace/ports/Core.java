// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a race of the core set: what is raced and enumerated where no race is named. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Core {}
