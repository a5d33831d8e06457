/**
 * Dates as English public bodies count them: financial years and quarters, working days of England and Wales, time
 * limits with their day 0 named, and ages.
 *
 * <p>Every function takes its dates as arguments; nothing here reads a clock. What lives elsewhere: date ranges are
 * {@link org.threeten.extra.LocalDateRange}; calendar files are in {@code org.civicrules.core.calendar}; which limit a
 * grant or a plan sets is that module's data.
 */
@NullMarked
package org.civicrules.core.time;

import org.jspecify.annotations.NullMarked;
