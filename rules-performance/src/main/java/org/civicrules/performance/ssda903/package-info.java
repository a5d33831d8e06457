/**
 * Reading the looked-after-children return (SSDA903) and its supplementary files into children.
 *
 * <p>Here stand file layouts, tolerant reading of cells, the join of many files by child, the repairs over several years,
 * and the report of what was read, kept, repaired and rejected. What the figures mean stands in {@code lookedafter}.
 */
@NullMarked
package org.civicrules.performance.ssda903;

import org.jspecify.annotations.NullMarked;
