/**
 * Checking one authority's grant against a scheme's conditions: findings, what is due, what is recoverable, and the
 * statements an officer needs.
 *
 * <p>Which conditions a scheme has is data of {@code .scheme}; what happened is the grant file of {@code .file}. Here each kind of
 * condition has one rule, and no rule knows a scheme by its name.
 */
@NullMarked
package org.civicrules.grants;

import org.jspecify.annotations.NullMarked;
