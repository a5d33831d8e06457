/**
 * The published documents behind the rules: sources, citations, and the register that accounts for every clause.
 *
 * <p>What a clause requires of somebody is decided in a rules module; only what it is, and how it is treated, lives here.
 */
@NullMarked
package org.civicrules.core.source;

import org.jspecify.annotations.NullMarked;
