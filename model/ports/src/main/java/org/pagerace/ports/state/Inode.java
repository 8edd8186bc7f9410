// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/** {@code struct inode} with what ext4 and xfs hang beside it. */
public class Inode {
  public final AddressSpace mapping;
  /** ext4's {@code i_mmap_sem}, xfs's MMAPLOCK: faults take it shared, truncation exclusive. */
  public final RwSemaphore iMmapSem = new RwSemaphore();
  /** The storage block behind each page of the file; null where the file has a hole. */
  public final Page[] blocks;

  /**
   * @param mapping its page cache
   * @param pages length of the file in pages
   */
  public Inode(AddressSpace mapping, int pages) {
    this.mapping = mapping;
    blocks = new Page[pages];
  }
}
