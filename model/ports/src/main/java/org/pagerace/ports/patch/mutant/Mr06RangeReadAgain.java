// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_19.MemremapV6_19;
import org.pagerace.ports.patch.history.Fix399289849560;
import org.pagerace.ports.state.Page;

/** What v6.19 does: the range is found through a page that belongs to somebody else. */
@Source(value = "M-06", title = "free_zone_device_folio reads the range again after folio_free")
@Breaks("R-06")
public interface Mr06RangeReadAgain extends MemremapV6_19 {
  /** On v6.19 with the fix. */
  final class OnFix399289849560 extends Fix399289849560 implements Mr06RangeReadAgain {
    @Override
    public void freeZoneDeviceFolio(Page folio) {
      Mr06RangeReadAgain.super.freeZoneDeviceFolio(folio);
    }
  }

  @Override
  default void freeZoneDeviceFolio(Page folio) {
    MemremapV6_19.super.freeZoneDeviceFolio(folio);
  }
}
