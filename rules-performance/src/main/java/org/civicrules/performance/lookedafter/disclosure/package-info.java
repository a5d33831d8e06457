/**
 * Disclosure control of a set of looked-after figures. Start with {@link
 * org.civicrules.performance.lookedafter.disclosure.Publication}.
 *
 * <p>What lives here knows which figures of one set follow from which others, so that a small number cannot be worked out
 * from what is shown. What does not live here: symbols, rounding and the suppression of a table as such ({@code
 * publication}), and the figures themselves ({@code lookedafter}), which are settled before.
 */
@NullMarked
package org.civicrules.performance.lookedafter.disclosure;

import org.jspecify.annotations.NullMarked;
