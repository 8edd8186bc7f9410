// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/**
 * A swap entry that says: this memory is on a device. It owns a reference of the page, as a present PTE
 * would.
 *
 * @param page the device's page
 */
public record DevicePrivateEntry(Page page) implements Pteval {}
