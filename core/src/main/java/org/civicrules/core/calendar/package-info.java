/**
 * Due dates as an iCalendar file that any diary program can take in.
 *
 * <p>Writing a file needs ical4j, which is optional for embedders: nothing else in the library uses it. What lives
 * elsewhere: how a due date is counted ({@code org.civicrules.core.time}) and which duties have one (the rules modules).
 */
@NullMarked
package org.civicrules.core.calendar;

import org.jspecify.annotations.NullMarked;
