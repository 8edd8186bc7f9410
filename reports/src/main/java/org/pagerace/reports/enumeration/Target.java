// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.enumeration;

import java.util.Map;
import org.pagerace.ports.UnderTest;
import org.pagerace.reports.catalog.KernelNames;
import org.pagerace.reports.results.Race;

/**
 * A class to enumerate, and what it is bound to.
 *
 * @param race the class and its law
 * @param kernel name of the kernel, null for a class that knows none
 * @param arch name of the arch, null for a class that knows none
 * @param properties what the class sees as system properties
 */
public record Target(Race race, String kernel, String arch, Map<String, String> properties) {

  /** A race under a kernel on an arch, each named and with its class. */
  public static Target of(Race race, String kernel, Class<?> kernelClass, String arch, Class<?> archClass) {
    return new Target(race, kernel, arch,
        Map.of(UnderTest.KERNEL, kernelClass.getName(), UnderTest.ARCH, archClass.getName()));
  }

  /** A class that knows neither kernels nor archs. */
  public static Target of(Race race) {
    return new Target(race, null, null, Map.of());
  }

  /** Whether the class, the kernel and the arch are pagerace's own. */
  boolean isOurs() {
    return kernel != null
        && KernelNames.isOurs(race.name())
        && properties.values().stream().allMatch(KernelNames::isOurs);
  }
}
