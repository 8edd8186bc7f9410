// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_19.MemremapV6_19;
import org.pagerace.ports.patch.ShapeBeforeCount;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.Page;

/** What v6.19 does. */
@Source(value = "M-40", title = "zone_device_page_init sets the count before it makes the folio")
@Breaks("CountBeforeShape")
public interface Mr40CountBeforeShape extends MemremapV6_19 {
  @Override
  default void zoneDevicePageInit(Page page, DevPagemap pgmap, int order) {
    MemremapV6_19.super.zoneDevicePageInit(page, pgmap, order);
  }

  /** On the candidate that makes the folio first. */
  final class OnShapeBeforeCount extends ShapeBeforeCount implements Mr40CountBeforeShape {
    @Override
    public void zoneDevicePageInit(Page page, DevPagemap pgmap, int order) {
      Mr40CountBeforeShape.super.zoneDevicePageInit(page, pgmap, order);
    }
  }
}
