/**
 * Publication as a pass of its own, after every figure is settled: rounding, symbols, and the suppression of small
 * counts together with the cells from which they could be worked out. Start with {@link
 * org.civicrules.performance.publication.PublicationStyle}.
 *
 * <p>What lives here decides how a figure is shown, never what it is: exact values and targets are compared before.
 * What does not live here: disclosure control by noise, swapping or controlled rounding, and the protection of a count
 * across separate publications.
 */
@NullMarked
package org.civicrules.performance.publication;

import org.jspecify.annotations.NullMarked;
