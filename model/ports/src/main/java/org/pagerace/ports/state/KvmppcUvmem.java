// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/** The secure memory of a POWER machine, page by page as {@code kvmppc_uvmem_bitmap} has it. */
public class KvmppcUvmem implements PagemapOwner {
  public final Spinlock bitmapLock = new Spinlock();
  /** A bit for each page that is handed out; under the lock. */
  public int bitmap;
  /** The pages; set when the memory is found. */
  public DevPagemap pgmap;
}
