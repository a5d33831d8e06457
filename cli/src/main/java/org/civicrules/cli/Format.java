package org.civicrules.cli;

/** How a command prints its answer. */
enum Format {
    TEXT,
    JSON,
    CSV
}
