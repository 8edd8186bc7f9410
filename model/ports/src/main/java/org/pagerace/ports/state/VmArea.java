// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/** {@code struct vm_area_struct}: the memory of one address space from address 0, of one file or of none. */
public class VmArea {
  public final MmStruct mm;
  public final AddressSpace mapping;

  /** @param mapping the file, or null for anonymous memory */
  public VmArea(MmStruct mm, AddressSpace mapping) {
    this.mm = mm;
    this.mapping = mapping;
  }
}
