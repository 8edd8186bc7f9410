// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

/** What a race's law says of an outcome. */
public enum Expected {
  ACCEPTABLE,
  INTERESTING,
  FORBIDDEN
}
