// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/**
 * The reference counting of Linux {@code struct page}, ported to lock-free Java.
 *
 * <p>A kernel file is an interface ({@link org.pagerace.ports.KernelFile}), a kernel function a default method, a version of
 * the kernel a {@linkplain org.pagerace.ports.tree.Tree tree}, a patch one class that overrides what it touches.
 *
 * <h2>Words</h2>
 *
 * <dl>
 *   <dt>reference
 *   <dd>a share in {@code _refcount} that its holder must give back.
 *   <dt>speculative reference
 *   <dd>one taken through a pointer that may be stale; it must be conditional, and the pointer is looked up again after.
 *   <dt>pin
 *   <dd>a reference taken by get_user_pages or pin_user_pages on behalf of a device.
 *   <dt>idle
 *   <dd>mapped or tracked, but not pinned. The count of an idle fsdax page is 1 up to v6.14, 0 in RFC v2 and when unmapped from v6.15.
 *   <dt>free
 *   <dd>on a free list: the driver's or the page allocator's.
 *   <dt>freeze
 *   <dd>move the count from its expected value to 0 in one step, so that every speculative reference is refused.
 *   <dt>convention
 *   <dd>which count means free, idle and pinned; who owns a reference; who wakes whom at which value.
 *   <dt>tree, patch, arch
 *   <dd>a version of the files; a difference from one; what the protocols lean on in the processor.
 * </dl>
 *
 * <p>Every shared access goes through {@link org.pagerace.ports.linux.Atomic}, which says what each kernel primitive orders.
 */
package org.pagerace.ports;
