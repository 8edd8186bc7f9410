// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pagerace.explore.program.Site;
import org.pagerace.explore.weave.BoundPoint;
import org.pagerace.explore.weave.CodePoint;

/** Where each active woven method stands and what it still needs. */
final class ShadowStack {
  /** How deep calls may nest: the stack of the host must never overflow while the explorer is at work on it. */
  static final int MOST_CALLS = 1_000;

  private ShadowFrame[] frames = new ShadowFrame[16];
  private int depth;

  /** One active method. */
  static final class ShadowFrame {
    BoundPoint at;
    /** Its live variables. */
    Object[] state;
    /** What the operations of the hook it stands at have returned so far. */
    int[] progress = new int[2];
    int steps;
    /** Whether code that is not woven runs on top of it. */
    boolean isLeft;

    void done(int answer) {
      if (steps == progress.length) {
        progress = Arrays.copyOf(progress, 2 * steps);
      }
      progress[steps++] = answer;
    }
  }

  int depth() {
    return depth;
  }

  void push(BoundPoint at, Object[] state) {
    if (depth == frames.length) {
      frames = Arrays.copyOf(frames, 2 * depth);
    }
    ShadowFrame frame = frames[depth];
    if (frame == null) {
      frame = new ShadowFrame();
      frames[depth] = frame;
    }
    depth++;
    frame.at = at;
    frame.state = state;
    frame.steps = 0;
    frame.isLeft = false;
  }

  void cut(int to) {
    depth = Math.min(depth, to);
  }

  void pop() {
    depth--;
  }

  ShadowFrame top() {
    return frames[depth - 1];
  }

  ShadowFrame frame(int index) {
    return frames[index];
  }

  Site site(String what) {
    List<Site.Frame> result = new ArrayList<>();
    for (int i = depth - 1; i >= 0; i--) {
      CodePoint point = frames[i].at.point;
      result.add(new Site.Frame(point.className(), point.method(), point.line()));
    }
    return new Site(result, what);
  }
}
