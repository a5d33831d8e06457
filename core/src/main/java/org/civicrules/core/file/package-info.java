/**
 * The one way rows and JSON objects come in, and tables and files go out. Start with {@link org.civicrules.core.file.Table} for rows,
 * {@link org.civicrules.core.file.Sheet} for tables to write, {@link org.civicrules.core.file.Output} for files to write.
 *
 * <p>What a row means lives in the package whose facts it holds; here stand only headings, cells, faults and their cures.
 */
@NullMarked
package org.civicrules.core.file;

import org.jspecify.annotations.NullMarked;
