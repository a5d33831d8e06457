/**
 * Grant schemes as data: the terms of each kind, the editions in which they were published, and the schemes shipped.
 *
 * <p>Nothing here decides whether a term is kept, and no code knows a scheme by its name.
 */
@NullMarked
package org.civicrules.grants.scheme;

import org.jspecify.annotations.NullMarked;
