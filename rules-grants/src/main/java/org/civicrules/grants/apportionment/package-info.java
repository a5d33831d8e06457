/**
 * Sharing grant money out: pots by bed, user, member of staff, flat share or percentage, and the check of a published split
 * against what its own figures give.
 *
 * <p>The arithmetic of sharing lives in {@code org.civicrules.core.money}; how a council chose its percentages is not
 * judged.
 */
@NullMarked
package org.civicrules.grants.apportionment;

import org.jspecify.annotations.NullMarked;
