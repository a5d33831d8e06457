/**
 * The grant file: what a council received, passed on, spent, returned and sent, as facts that may be missing.
 *
 * <p>Whether a condition is kept is decided elsewhere; a fact here is what somebody states, with who attests it where it is a
 * judgement.
 */
@NullMarked
package org.civicrules.grants.file;

import org.jspecify.annotations.NullMarked;
