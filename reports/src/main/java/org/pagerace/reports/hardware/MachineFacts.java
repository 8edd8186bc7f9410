// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jcstress.infra.runners.Runner;
import org.pagerace.reports.results.Machine;

/** Reads what a number from this machine depends on; jcstress records none of it. */
public final class MachineFacts {

  private static final String UNKNOWN = "unknown";
  private static final String JCSTRESS = "/META-INF/maven/org.openjdk.jcstress/jcstress-core/pom.properties";

  private static final Pattern HYPERVISOR =
      Pattern.compile("qemu|kvm|vmware|virtual|xen|amazon ec2|google compute", Pattern.CASE_INSENSITIVE);

  private final Path root;
  private final Processors processors;

  private MachineFacts(Path root, Processors processors) {
    this.root = root;
    this.processors = processors;
  }

  /** Facts of this machine. */
  public static MachineFacts here() {
    return new MachineFacts(Path.of("/"), Processors.here());
  }

  /**
   * Facts below a root directory.
   *
   * @param root stands for {@code /}
   * @param available processors that the JVM counts
   */
  static MachineFacts below(Path root, int available) {
    return new MachineFacts(root, Processors.read(root, available));
  }

  /** One-minute load average now, -1 where it cannot be read. */
  public double load1() {
    return lines("proc/loadavg").findFirst().map(line -> Double.parseDouble(line.split(" ")[0])).orElse(-1.0);
  }

  /**
   * The record of this machine.
   *
   * @param jvmFlags flags of every fork
   * @param load1Before load average from before the first fork
   * @param load1After load average from after the last one
   */
  public Machine machine(List<String> jvmFlags, double load1Before, double load1After) {
    return new Machine(
        cpu(),
        cpuinfo("microcode").orElse(UNKNOWN),
        processors.usable(),
        processors.cores().isEmpty() ? -1 : processors.cores().size(),
        threadsPerCore(),
        memoryMiB(),
        virtualised(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("os.arch"),
        System.getProperty("java.runtime.version") + " " + System.getProperty("java.vendor"),
        List.copyOf(jvmFlags),
        jcstress(),
        load1Before,
        load1After);
  }

  private String cpu() {
    return cpuinfo("model name")
        .or(
            () ->
                cpuinfo("CPU implementer")
                    .flatMap(
                        implementer ->
                            cpuinfo("CPU part").map(part -> "implementer " + implementer + " part " + part)))
        .orElse(UNKNOWN);
  }

  private int threadsPerCore() {
    return processors.allowed().stream()
        .findFirst()
        .flatMap(cpu -> Processors.siblings(root, cpu))
        .map(siblings -> Processors.parseList(siblings).size())
        .orElse(-1);
  }

  private long memoryMiB() {
    return lines("proc/meminfo")
        .filter(line -> line.startsWith("MemTotal:"))
        .findFirst()
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .orElse(-1L);
  }

  /** x86 says in its flags whether a hypervisor runs it; elsewhere only the firmware's vendor may tell. */
  private String virtualised() {
    Optional<String> product =
        Stream.of("sys/class/dmi/id/sys_vendor", "sys/class/dmi/id/product_name")
            .flatMap(this::lines)
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .reduce((vendor, name) -> vendor + " " + name);
    Optional<String> flags = cpuinfo("flags");
    if (flags.isPresent()) {
      boolean guest = List.of(flags.get().split(" ")).contains("hypervisor");
      return guest ? product.orElse("unnamed hypervisor") : "none";
    }
    return product.filter(name -> HYPERVISOR.matcher(name).find()).orElse(UNKNOWN);
  }

  private Optional<String> cpuinfo(String key) {
    return lines("proc/cpuinfo")
        .filter(line -> line.matches("\\Q" + key + "\\E\\s*:.*"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private static String jcstress() {
    Properties properties = new Properties();
    try (InputStream in = Runner.class.getResourceAsStream(JCSTRESS)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      return UNKNOWN;
    }
    return properties.getProperty("version", UNKNOWN);
  }

  private Stream<String> lines(String file) {
    try {
      return Files.readString(root.resolve(file), StandardCharsets.ISO_8859_1).lines();
    } catch (IOException e) {
      // A container or another operating system does not show it: unknown, as the record says.
      return Stream.empty();
    }
  }
}
