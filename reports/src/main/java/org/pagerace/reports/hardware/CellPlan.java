// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

/**
 * What to run: one race on one kernel and arch.
 *
 * @param race full name of the race, as jcstress lists it
 * @param kernel name of the kernel for the reader
 * @param kernelClass class that the forks load as the tree under test
 * @param arch name of the arch for the reader
 * @param archClass class that the forks load as the arch
 */
public record CellPlan(String race, String kernel, String kernelClass, String arch, String archClass) {}
