/**
 * Workbooks as tables: {@link org.civicrules.spreadsheet.Xlsx} plugs into {@link org.civicrules.core.file.TableSource} and
 * {@link org.civicrules.core.file.Output}, which find it by the ending of a file's name.
 *
 * <p>What a row means does not live here, nor layout and charts.
 */
@NullMarked
package org.civicrules.spreadsheet;

import org.jspecify.annotations.NullMarked;
