/**
 * Reading the looked-after-children return (SSDA903) and its supplementary files into children. Start with {@link
 * org.civicrules.performance.ssda903.ReturnReader}.
 *
 * <p>Here stand file layouts, tolerant reading of cells, the join of many files by child, the repairs over several years,
 * and the report of what was read, kept, repaired and rejected. What is read are the facts of {@code child}; what figures
 * mean stands in {@code lookedafter}. Three supplementary files are not about children but about figures, so they alone
 * are read into values of {@code lookedafter}: populations, benchmarks and targets.
 */
@NullMarked
package org.civicrules.performance.ssda903;

import org.jspecify.annotations.NullMarked;
