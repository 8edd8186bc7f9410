// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import com.sun.jna.Platform;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.openjdk.jcstress.ForkedMain;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.ForkedTestConfig;
import org.openjdk.jcstress.link.BinaryLinkServer;
import org.openjdk.jcstress.link.ServerListener;

/**
 * Starts the virtual machines that race, one call per fork.
 *
 * <p>jcstress's own executor does not stop a race that hangs before its timed phase, and its plan is fixed
 * before the first fork; the processes are therefore ours, and jcstress's link brings configurations and
 * results.
 */
final class Forks implements Closeable {

  private static final int KEPT_LINES = 200;
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final List<String> head;
  private final boolean mixesModes;
  private final Path scratch;
  private final BinaryLinkServer link;
  private final Map<Integer, Pending> pending = new ConcurrentHashMap<>();
  private final Set<ForkProcess> live = ConcurrentHashMap.newKeySet();
  private final AtomicInteger tokens = new AtomicInteger();
  private volatile boolean killed;

  private record Pending(ForkedTestConfig config, CompletableFuture<TestResult> result) {}

  /** What a fork left behind: its result, or how the process ended without one. */
  record Ended(TestResult result, boolean killed, int exitValue, List<String> output) {}

  private Forks(List<String> head, boolean mixesModes, Path scratch) throws IOException {
    this.head = head;
    this.mixesModes = mixesModes;
    this.scratch = scratch;
    // An entry of `pending` is never taken out: a request may still be queued when its process has died, and
    // an answer of null would end the link for all forks.
    link =
        new BinaryLinkServer(
            new ServerListener() {
              @Override
              public ForkedTestConfig onJobRequest(int token) {
                return pending.get(token).config;
              }

              @Override
              public void onResult(int token, TestResult result) {
                pending.get(token).result.complete(result);
              }
            });
  }

  /**
   * Prepares to start forks.
   *
   * @param java the program that starts a JVM
   * @param classPath class path of the forks, in the form of {@code java.class.path}
   * @param crashes directory for the JVM's own crash reports
   */
  static Forks open(String java, String classPath, VmFlags flags, Path crashes) throws IOException {
    Path scratch = Files.createTempDirectory("pagerace");
    List<String> head = new ArrayList<>(List.of(java, "-cp", classPath));
    head.addAll(flags.common());
    head.add("-XX:ErrorFile=" + crashes.toAbsolutePath().resolve("hs_err_pid%p.log"));
    head.addAll(unpackedNativeLibrary(scratch));
    return new Forks(List.copyOf(head), flags.mixesModes(), scratch);
  }

  /**
   * Runs one fork to its end, at most {@code limit} long.
   *
   * @throws InterruptedException after the fork was killed
   */
  Ended run(ForkConfig config, List<String> flags, Duration limit) throws IOException, InterruptedException {
    int token = tokens.incrementAndGet();
    Pending fork = new Pending(config.forked(), new CompletableFuture<>());
    pending.put(token, fork);
    List<String> command = new ArrayList<>(head);
    command.addAll(flags);
    if (mixesModes) {
      Path directives = scratch.resolve("directives-" + token + ".json");
      config.writeDirectives(directives);
      command.add("-XX:CompilerDirectivesFile=" + directives);
    }
    command.add(ForkedMain.class.getName());
    command.add(String.valueOf(!config.cpus().isEmpty()));
    command.add(link.getHost());
    command.add(String.valueOf(link.getPort()));
    command.add(String.valueOf(token));
    ForkProcess process = ForkProcess.start(command, KEPT_LINES);
    live.add(process);
    try {
      if (killed) {
        process.kill();
      }
      boolean ended = process.awaitEnd(limit) || fork.result.isDone() && process.awaitEnd(GRACE);
      process.kill();
      return new Ended(fork.result.getNow(null), !ended, process.exitValue(), process.output());
    } finally {
      process.kill();
      live.remove(process);
    }
  }

  /** Kills the forks that are running, and any that is just being started; their {@link #run} returns. */
  void killAll() {
    killed = true;
    live.forEach(ForkProcess::kill);
  }

  @Override
  public void close() throws IOException {
    killAll();
    link.terminate();
    try (Stream<Path> files = Files.walk(scratch)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /**
   * Flags that let every fork load one copy of JNA's library, with which it binds threads to processors. Left
   * to itself each fork unpacks its own, for a tenth of a second.
   */
  private static List<String> unpackedNativeLibrary(Path directory) throws IOException {
    String name = System.mapLibraryName("jnidispatch");
    String resource = "/com/sun/jna/" + Platform.RESOURCE_PREFIX + "/" + name;
    try (InputStream library = Platform.class.getResourceAsStream(resource)) {
      if (library == null) {
        return List.of();
      }
      Files.copy(library, directory.resolve(name));
    }
    return List.of(
        "-Djna.boot.library.path=" + directory,
        "-Djna.nounpack=true",
        "-Djna.nosys=true",
        "-Djna.noclasspath=true");
  }
}
