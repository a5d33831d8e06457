/**
 * Reading JSON so that every problem is reported at once, each with its line, its column and its cure.
 *
 * <p>What the fields mean is decided by the readers of schemes and grant files; only their form is checked here.
 */
@NullMarked
package org.civicrules.grants.json;

import org.jspecify.annotations.NullMarked;
