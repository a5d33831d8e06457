package org.civicrules.performance.statistics;

/**
 * A peer's place among its peers.
 *
 * @param rank 1 for the best; peers with equal values share the better rank and the next one is left out
 * @param of how many peers have a value
 * @param quartile 1 for the best quarter to 4 for the worst; a value on a quartile belongs to the better quarter
 */
public record Standing(int rank, int of, int quartile) {}
