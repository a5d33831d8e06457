package org.civicrules.performance.lookedafter;

/**
 * A population of an area at the middle of a year (a row of {@code population.csv}).
 *
 * @param year YEAR, the year of the estimate
 * @param ageFrom AGE_FROM, youngest age, inclusive
 * @param ageTo AGE_TO, oldest age, inclusive
 * @param population POPULATION
 */
public record PopulationEstimate(int year, int ageFrom, int ageTo, long population) {}
