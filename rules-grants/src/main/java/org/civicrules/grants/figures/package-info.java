/** Exact figures as text. What they mean is said where they are used. */
@NullMarked
package org.civicrules.grants.figures;

import org.jspecify.annotations.NullMarked;
