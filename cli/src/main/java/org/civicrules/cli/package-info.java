/**
 * The command line: one class a command, each a thin shell around a public call. No rule, no formula and no threshold
 * lives here.
 */
@NullMarked
package org.civicrules.cli;

import org.jspecify.annotations.NullMarked;
