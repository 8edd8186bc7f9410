// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagerace.reports.results.Machine;

class MachineFactsTest {

  @TempDir Path root;

  private void file(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Machine machine(int available) {
    return MachineFacts.below(root, available).machine(List.of("-Xmx256m"), 0.5, 1.5);
  }

  @Test
  void readsAVirtualisedX86() throws IOException {
    file(
        "proc/cpuinfo",
        """
        processor\t: 0
        model name\t: AMD EPYC 7763 64-Core Processor
        microcode\t: 0xa0011d1
        flags\t\t: fpu vme hypervisor lahf_lm
        """);
    file("proc/meminfo", "MemTotal:        8048836 kB\nMemFree:         1 kB\n");
    file("proc/self/status", "Cpus_allowed_list:\t0-3\n");
    for (int cpu = 0; cpu < 4; cpu++) {
      String siblings = cpu < 2 ? "0-1\n" : "2-3\n";
      file("sys/devices/system/cpu/cpu" + cpu + "/topology/thread_siblings_list", siblings);
    }
    file("sys/class/dmi/id/sys_vendor", "QEMU\n");
    file("sys/class/dmi/id/product_name", "Standard PC\n");

    assertThat(machine(4))
        .returns("AMD EPYC 7763 64-Core Processor", Machine::cpu)
        .returns("0xa0011d1", Machine::microcode)
        .returns(4, Machine::cpus)
        .returns(2, Machine::cores)
        .returns(2, Machine::threadsPerCore)
        .returns(7860L, Machine::memoryMiB)
        .returns("QEMU Standard PC", Machine::virtualised)
        .returns(0.5, Machine::load1Before)
        .returns(1.5, Machine::load1After)
        .returns(List.of("-Xmx256m"), Machine::jvmFlags);
  }

  @Test
  void bareMetalIsSaidOnlyWhereTheProcessorSaysIt() throws IOException {
    file("proc/cpuinfo", "flags\t\t: fpu vme\n");
    file("sys/class/dmi/id/sys_vendor", "Dell Inc.\n");

    assertThat(machine(1).virtualised()).isEqualTo("none");
  }

  @Test
  void aHypervisorWithoutANameIsStillAHypervisor() throws IOException {
    file("proc/cpuinfo", "flags\t\t: fpu hypervisor\n");

    assertThat(machine(1).virtualised()).isEqualTo("unnamed hypervisor");
  }

  @Test
  void readsAnAArch64WithoutModelName() throws IOException {
    file(
        "proc/cpuinfo",
        """
        processor\t: 0
        Features\t: fp asimd atomics
        CPU implementer\t: 0x41
        CPU part\t: 0xd0c
        """);
    file("sys/class/dmi/id/sys_vendor", "Amazon EC2\n");

    assertThat(machine(2))
        .returns("implementer 0x41 part 0xd0c", Machine::cpu)
        .returns("unknown", Machine::microcode)
        .returns("Amazon EC2", Machine::virtualised);
  }

  @Test
  void whatAContainerHidesIsUnknown() {
    assertThat(machine(3))
        .returns("unknown", Machine::cpu)
        .returns("unknown", Machine::microcode)
        .returns(3, Machine::cpus)
        .returns(-1, Machine::cores)
        .returns(-1, Machine::threadsPerCore)
        .returns(-1L, Machine::memoryMiB)
        .returns("unknown", Machine::virtualised);
    assertThat(MachineFacts.below(root, 3).load1()).isEqualTo(-1.0);
  }

  @Test
  void theJcstressThatRacesIsNamed() {
    assertThat(machine(1).jcstress()).startsWith("0.");
  }

  @Test
  void readsTheLoad() throws IOException {
    file("proc/loadavg", "2.31 0.28 0.19 1/100 42\n");

    assertThat(MachineFacts.below(root, 1).load1()).isEqualTo(2.31);
  }
}
