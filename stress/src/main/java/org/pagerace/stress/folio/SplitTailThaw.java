// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.folio;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.L_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.HugePage;

/**
 * Somebody who goes by frame numbers takes a reference on what was the tail of a huge page, as soon as the
 * split gives the tail a count.
 *
 * <pre>
 *   get_page_unless_zero                  split_huge_page
 *   1. raise the tail's count unless 0    A. give the tail the flags of the head
 *   2. find the head of the tail          B. the tail stands for itself
 *   3. read its flags                     C. give the tail a count
 * </pre>
 *
 * 1 before C: the tail's count is 0, and 1 refuses.
 * C before 1: whoever has a reference may put it the next moment, and put_page begins with 2. So B must come
 * before C, and be seen before it: C is a release, 1 a full barrier.
 * Were C to come before B, the reference taken from the tail would be put to the head. Were flags missing at
 * 3, a dirty page could be dropped as clean.
 */
@JCStressTest
@State
@Description("C5: the tail of a split page gets its count last")
@Outcome(id = "whole", expect = ACCEPTABLE, desc = "C before 1: head and flags are there")
@Outcome(id = "refused", expect = ACCEPTABLE, desc = "1 before C")
@Outcome(
    id = "of the head",
    expect = FORBIDDEN,
    desc = "the reference would be put to another page than it was taken from")
@Outcome(id = "flags lost", expect = FORBIDDEN, desc = "the tail is found without what was known of it")
@Outcome(expect = FORBIDDEN, desc = "there is nothing else")
@Required(id = "whole", because = "a tail that was split off must be usable")
@Required(id = "refused", because = "a tail has no count that could be raised")
public class SplitTailThaw {
  static final Tree K = Tree.underTest();

  final HugePage huge = HugePage.unmapped(K);
  final Page tail = huge.tail;

  public SplitTailThaw() {
    K.SetPageDirty(huge.head);
  }

  private String get() {
    if (!K.getPageUnlessZero(tail)) {
      return "refused";
    }
    if (K.compoundHead(tail) != tail) {
      return "of the head";
    }
    return K.PageDirty(tail) ? "whole" : "flags lost";
  }

  @Actor
  public void get_page_unless_zero(L_Result r) {
    r.r1 = get();
  }

  @Actor
  public void split_huge_page() {
    huge.split(K);
  }
}
