// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessorsTest {

  @TempDir Path root;

  private void file(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Four cores of two threads, numbered as x86 firmware does: siblings are four apart. */
  private void smtMachine(String mask) throws IOException {
    file("proc/self/status", "Name:\tjava\nCpus_allowed:\tff\nCpus_allowed_list:\t" + mask + "\n");
    for (int cpu = 0; cpu < 8; cpu++) {
      String siblings = cpu % 4 + "," + (cpu % 4 + 4) + "\n";
      file("sys/devices/system/cpu/cpu" + cpu + "/topology/thread_siblings_list", siblings);
    }
  }

  @Test
  void siblingsCountAsOneCore() throws IOException {
    smtMachine("0-7");
    Processors processors = Processors.read(root, 8);

    assertThat(processors.allowed()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    assertThat(processors.cores()).containsExactly(0, 1, 2, 3);
    assertThat(processors.lanes(2)).isEqualTo(2);
    assertThat(processors.place(2, 1)).containsExactly(2, 3);
  }

  @Test
  void moreActorsThanCoresUseSiblingsAloneOnTheMachine() throws IOException {
    smtMachine("0-1,4-5");
    Processors processors = Processors.read(root, 4);

    assertThat(processors.cores()).containsExactly(0, 1);
    assertThat(processors.lanes(4)).isEqualTo(1);
    assertThat(processors.place(4, 0)).containsExactly(0, 1, 4, 5);
    assertThat(processors.areFewerThan(4)).isFalse();
  }

  @Test
  void aRestrictedMaskIsObeyed() throws IOException {
    smtMachine("2-3");

    assertThat(Processors.read(root, 2).place(2, 0)).containsExactly(2, 3);
  }

  @Test
  void aQuotaBelowTheMaskLimitsWhatRunsAtOnce() throws IOException {
    smtMachine("0-7");
    Processors processors = Processors.read(root, 1);

    assertThat(processors.usable()).isEqualTo(1);
    assertThat(processors.areFewerThan(2)).isTrue();
    assertThat(processors.lanes(2)).isEqualTo(1);
    assertThat(processors.place(2, 0)).isEmpty();
  }

  @Test
  void withoutFilesNothingIsGuessed() {
    assertThat(Processors.read(root, 4)).isEqualTo(new Processors(List.of(), List.of(), 4));
    assertThat(Processors.read(root, 4).place(2, 0)).isEmpty();
  }

  @Test
  void withoutTopologyEachProcessorIsACore() throws IOException {
    file("proc/self/status", "Cpus_allowed_list:\t0,5\n");

    assertThat(Processors.read(root, 2).cores()).containsExactly(0, 5);
  }
}
