@NullMarked
package org.civicrules.spreadsheet;

import org.jspecify.annotations.NullMarked;
