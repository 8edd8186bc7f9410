// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/** Migration expects the count of a device page that the other convention gives it. */
@Source(value = "M62", title = "the expected count of a device page is the other convention's")
@Breaks("F7")
public interface M62OtherConvention {
  /** On v5.9, where a page in use has its baseline besides: migration never succeeds. */
  final class OnV5_9 extends V5_9 implements M62OtherConvention {
    @Override
    public int expectedPageRefs(AddressSpace mapping, Page page) {
      return mapping == null ? 1 : 2;
    }
  }

  /** On RFC v2: migration succeeds when somebody else has the page, and only then. */
  final class OnRfcV2 extends RfcV2 implements M62OtherConvention {
    @Override
    public int expectedPageRefs(AddressSpace mapping, Page page) {
      return super.expectedPageRefs(mapping, page) + (isDevicePrivatePage(page) ? 1 : 0);
    }
  }

  /** On v6.15: the same. */
  final class OnV6_15 extends V6_15 implements M62OtherConvention {
    @Override
    public int folioExpectedRefs(AddressSpace mapping, Page folio) {
      return super.folioExpectedRefs(mapping, folio) + (isDevicePrivatePage(folio) ? 1 : 0);
    }
  }
}
