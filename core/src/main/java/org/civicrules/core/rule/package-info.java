/**
 * Rules and what they answer: findings for duties, decisions for questions with a value, and the explanation of both.
 *
 * <p>No rule of any document lives here; those belong to the rules modules.
 */
@NullMarked
package org.civicrules.core.rule;

import org.jspecify.annotations.NullMarked;
