@NullMarked
package org.civicrules.core.time;

import org.jspecify.annotations.NullMarked;
