/**
 * Files opened for reading, so that a fault of the disk names its file.
 *
 * <p>What a file holds is for the package whose rows or documents they are.
 */
@NullMarked
package org.civicrules.core.file;

import org.jspecify.annotations.NullMarked;
