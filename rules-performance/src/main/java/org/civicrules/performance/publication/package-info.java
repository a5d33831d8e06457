/**
 * Publication as a pass of its own, after every figure is settled: rounding, symbols, and the suppression of small
 * counts together with the numbers from which they could be worked out.
 *
 * <p>Start with {@link org.civicrules.performance.publication.PublicationStyle} for how one figure is printed, and with
 * {@link org.civicrules.performance.publication.DisclosureSystem} for what of a publication may be printed at all: every
 * number of it, and of earlier ones, is a {@link org.civicrules.performance.publication.Cell}, and what a reader knows of
 * them a {@link org.civicrules.performance.publication.Relation}.
 *
 * <p>What lives here decides how a figure is shown, never what it is: exact values and targets are compared before.
 * What does not live here: disclosure control by noise, swapping or controlled rounding.
 */
@NullMarked
package org.civicrules.performance.publication;

import org.jspecify.annotations.NullMarked;
