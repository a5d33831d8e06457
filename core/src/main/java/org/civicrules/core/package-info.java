/**
 * The style shared by every value type of the library.
 *
 * <p>Concepts live in the sub-packages; nothing else belongs here.
 */
@NullMarked
package org.civicrules.core;

import org.jspecify.annotations.NullMarked;
