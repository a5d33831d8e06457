@NullMarked
package org.civicrules.core.calendar;

import org.jspecify.annotations.NullMarked;
