// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.enumeration;

import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import org.pagerace.explore.program.Op;
import org.pagerace.explore.program.Program;
import org.pagerace.explore.program.Site;
import org.pagerace.reports.catalog.KernelFiles;

/** A program whose frames know the kernel file that they port: the explorer itself knows nothing of the kernel. */
class PortedProgram implements Program {
  private final Program program;
  private final KernelFiles files;

  PortedProgram(Program program, KernelFiles files) {
    this.program = program;
    this.files = files;
  }

  @Override
  public String kernelFile(Site.Frame frame) {
    return files.of(frame.className(), frame.method());
  }

  @Override
  public int actors() {
    return program.actors();
  }

  @Override
  public String actorName(int actor) {
    return program.actorName(actor);
  }

  @Override
  public int start(int actor) {
    return program.start(actor);
  }

  @Override
  public boolean isFinished(int node) {
    return program.isFinished(node);
  }

  @Override
  public Op op(int node) {
    return program.op(node);
  }

  @Override
  public int next(int node, int read, boolean hasWritten) {
    return program.next(node, read, hasWritten);
  }

  @Override
  public boolean isHeld(int node, int object) {
    return program.isHeld(node, object);
  }

  @Override
  public void restart() {
    program.restart();
  }

  @Override
  public int initial(int location) {
    return program.initial(location);
  }

  @Override
  public int object(int location) {
    return program.object(location);
  }

  @Override
  public boolean isFinal(int location) {
    return program.isFinal(location);
  }

  @Override
  public int referent(int value) {
    return program.referent(value);
  }

  @Override
  public OptionalInt number(Object primitive) {
    return program.number(primitive);
  }

  @Override
  public String outcome(int[] nodes, IntUnaryOperator latest) {
    return program.outcome(nodes, latest);
  }

  @Override
  public String describeLocation(int location) {
    return program.describeLocation(location);
  }

  @Override
  public String describeValue(int value) {
    return program.describeValue(value);
  }
}
