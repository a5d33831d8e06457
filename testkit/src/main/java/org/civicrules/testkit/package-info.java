/**
 * Generators and contracts for the types of this library. No rule lives here.
 */
@NullMarked
package org.civicrules.testkit;

import org.jspecify.annotations.NullMarked;
