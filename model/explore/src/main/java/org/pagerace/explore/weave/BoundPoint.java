// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.weave;

/** A {@link CodePoint} of one class space, with room for what the hook has looked up there. */
public final class BoundPoint {
  /** The place. */
  public final CodePoint point;
  /** The loader of the class around it. */
  public final WeavingLoader loader;
  /** The member that the place names, once looked up; belongs to the hooks. */
  public Object member;

  BoundPoint(CodePoint point, WeavingLoader loader) {
    this.point = point;
    this.loader = loader;
  }
}
